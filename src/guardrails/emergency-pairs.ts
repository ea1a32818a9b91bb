/**
 * Two things that are an emergency together, in either order and with other words between them: what is meant where none of the phrases was
 * used. Looser than a sign, so that one alone is asked about once.
 */
type Pair = { one: string; other: string; within: number };

const either = ({ one, other, within }: Pair): string => `(${one}) ~${within} (${other})\n(${other}) ~${within} (${one})`;

const table = (pairs: Record<string, Pair>): Record<string, string> =>
  Object.fromEntries(Object.entries(pairs).map(([kind, pair]) => [`${kind}Pair`, either(pair)]));

const bad =
  'pain|pains|hurts|hurting|aching|aches|tight|tightness|pressure|squeez*|crush*|heavy|heaviness|burning|rubbing|clutch*|grab*|grip*|stabbing|tearing|ripping';
const limbs = 'arm|arms|leg|legs|hand|hands|face|side|cheek|lip|lips|tongue|mouth|foot|feet|finger|fingers';

export const englishPairs = table({
  chest: { one: 'chest|breastbone|sternum|shoulder blades', other: `${bad}|sweat*|drenched|clammy|faint`, within: 6 },
  breath: {
    one: 'breath|breathe|breathing|air|breaths|inhale',
    other:
      'hard|harder|difficult|struggl*|trouble|barely|hardly|labored|gasp*|grunt*|wheez*|not right|wrong|weird|shallow|blue|working so|fighting',
    within: 5,
  },
  speech: {
    one: 'speech|words|talking|speaking|talks|sentences|voice|sounds',
    other: 'mushy|slur*|garbl*|jumbl*|thick|like a drunk|drunk|funny|gibberish|mixed up|backwards|no sense|strange all of a sudden',
    within: 5,
  },
  numb: {
    one: limbs,
    other: 'numb|numbness|droop*|drooping|paraly*|limp|went dead|dropping|dead weight|gave out|no strength',
    within: 5,
  },
  clumsy: {
    one: 'suddenly|all of a sudden|this morning|today|now|woke up|keep|keeps',
    other: 'dropping things|walking into|veering|leaning to one side|can not walk straight|off balance|staggering|stumbling',
    within: 6,
  },
  stare: {
    one: 'staring|blank|glazed|zoned out|spacing out|eyes open|twitch*|jerking',
    other: 'twitch*|jerk*|not answer*|not respond*|shaking|drool*|stiff|foam*|not move|not blink*',
    within: 8,
  },
  burn: {
    one: 'burned|burnt|scalded|caught fire|on fire|blister*|charred',
    other: 'hands|face|arm|arms|leg|legs|chest|body|skin|back|badly|really bad|all over|hot oil|grease|boiling',
    within: 6,
  },
  colour: { one: 'lips|face|fingertips|skin|nails|mouth|tongue', other: 'blue|bluish|purple|gray|grey|ashen', within: 4 },
  blood: {
    one: 'blood|bleeding|bleed',
    other:
      'lot of|so much|tons|everywhere|pouring|gushing|soak*|will not stop|not stopping|pool*|clots|dizzy|faint|pregnant|weeks|head|eyes',
    within: 6,
  },
  swelling: {
    one: 'throat|tongue|lips|face|mouth|airway',
    other: 'swell*|swollen|puff*|clos*|tightening|tight|tingling|itchy',
    within: 5,
  },
});

export const spanishPairs = table({
  pecho: {
    one: 'pecho|esternon|corazon',
    other:
      'dolor*|duele*|aprieta*|apret*|opresion|presion|pesado|peso|arde|ardor|quema|punza*|sudando|sudor|agarr*|sobando*|oprim*',
    within: 6,
  },
  respirar: {
    one: 'respirar|respira|respirando|respiracion|aire|aliento',
    other:
      'cuesta|dificil|dificultad|trabajo|batall*|apenas|falta|raro|quej*|silb*|no puede|no puedo|ahog*|rapido|agitad*|no deja|no me deja',
    within: 5,
  },
  habla: {
    one: 'habla|hablando|hablar|palabras|lengua|voz',
    other: 'enred*|arrastr*|traba*|trabad*|raro|rara|no se le entiende|como borrach*|pastos*|incoheren*|chistoso',
    within: 5,
  },
  dormido: {
    one: 'brazo|brazos|pierna|piernas|mano|manos|cara|lado|boca|lengua|dedos|pie|cachete',
    other:
      'dormid*|duerme|entum*|adormec*|paraliz*|sin fuerza|flojo|guango|chuec*|caid*|no la siento|no lo siento|no (puedo|puede) mover',
    within: 4,
  },
  ido: {
    one: 'ido|ida|perdido|mirada|ojos|viendo a la nada|temblando|tieso|tiesa',
    other: 'tembl*|no contesta|no me contesta|no responde|en blanco|volte*|espuma|no parpadea|sacud*|babe*',
    within: 8,
  },
  quemado: {
    one: 'quemo|queme|quemada|quemado|quemaduras|quemadura|prendio fuego|lumbre',
    other: 'manos|cara|brazo|pierna|cuerpo|feo|aceite|hirviendo|toda|todo|ampollas|espalda|pecho',
    within: 6,
  },
  color: { one: 'labios|cara|uñas|boca|dedos|piel', other: 'azul*|morad*|ceniz*|gris*|blanc*', within: 4 },
  sangre: {
    one: 'sangre|sangrando|sangra|sangrado',
    other: 'mucha|mucho|echando|chorro*|no para|no deja|charco|semanas|embaraz*|cabeza|mareo|maread*|debil|coagul*|harta',
    within: 5,
  },
  cabeza: {
    one: 'cabeza',
    other: 'como nunca|nunca en mi vida|explot*|insoportable|peor|no veo|vista|cuello tieso|de golpe',
    within: 6,
  },
  hinchado: {
    one: 'garganta|lengua|labios|cara|boca',
    other: 'hinch*|inflam*|cierra|cerrando|apretando|apretad*|cosquill*|pica',
    within: 5,
  },
});
