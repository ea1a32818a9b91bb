import type { Line } from '../../domain/line.ts';
import type { Hit } from '../../domain/phrases.ts';

const titles = new Set('dr doctor doctora dra doc'.split(' '));

/** Words that are no name after a title, a preposition or another name. Both languages. */
const notNames = new Set(
  `a about after again all am an and another any anyone anything appointment appointments are as asked asap at available back be because before but by call called can cancel care
  clinic could day did do does doesn't done downtown earlier either else every evening fine first for friday from get give go good had has have he her here hers him his how i if in instead
  insurance is it january february march april june july august september october november december just know last later like lunch march maybe me mine monday month more morning my
  need never new next no none noon not note now of office ok okay on once one or other our out over patient please pm practice prescribed recommended referred request right said saturday
  says second see she should since so some someone somebody soon speak still such sunday talk tell than that the their them then there these they thing think this those thursday time to today told
  tomorrow tonight too tuesday until up us use verify visit visits want wanted was we wednesday week weeks well were what when where whether which who whoever why will with wants
  would year yes yesterday you your s 's phd md wants gave put sent who's here sees works accepts takes
  al ante ayer alguien antes con cita clinica como cual cuando de del dia dijo donde el ella en enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre entre era es esa ese eso esta
  este estoy fue general hay hoy ir jueves la las le lo los lunes mañana martes me medico mi miercoles mis muy nada ni no nos o para pero por porque puede puedo pues que quien quiero receto se
  sea ser si sin sobre solo su sus tambien tarde tengo tiene todo tu un una usted viernes y ya yo sabado domingo tienen disponible atiende familiar cabecera gracias dice mando necesito semana proxima
  doctor doctora doctors dr dra office's insurance seguro appointment's or mañana any same different whoever whichever anybody specialist nurse health team man woman lady female male hombre mujer
  pediatrician dermatologist visit's covered cover takes accept today's recetado mandado who ve tener hacer ver`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** Parts of a family name that stand before it. */
const particles = new Set('de la del los las van von der den al el st san santa mc mac le du da dos di o'.split(' '));

const capital = /^\p{Lu}/u;

/** A name that begins at `at`: up to three words. Where the text writes names with capitals, they tell where it ends. */
export const nameAt = (text: string, line: Line, at: number, most = 3): number => {
  let to = at;
  const first = line.tokens[at];
  if (!first || !isName(first.text)) {
    const family = particleName(line, at);
    return family;
  }
  const capitals = capital.test(text.charAt(first.span[0]));
  while (to < line.tokens.length && to - at < most) {
    const token = line.tokens[to];
    if (
      !token ||
      !isName(token.text) ||
      (to > at && (token.sentence !== first.sentence || (token.afterPause && !joined(text, token.span[0]))))
    )
      break;
    if (capitals && !capital.test(text.charAt(token.span[0]))) break;
    if (!capitals && to - at >= 2) break;
    to++;
  }
  // "Chen o Patel" are two.
  const more = line.tokens[to]?.text === 'o' ? to : particleName(line, to);
  return to > at && more > to && line.tokens[to - 1]?.sentence === line.tokens[to]?.sentence ? more : to;
};

const joined = (text: string, at: number): boolean => text.charAt(at - 1) === '-';
const isName = (word: string): boolean => !notNames.has(word) && !/\d/.test(word) && word.length > 1 && word !== "'s";

/** "de la Cruz", "Van Dyke": a particle counts only with a name after it. */
const particleName = (line: Line, at: number): number => {
  let to = at;
  while (to < line.tokens.length && particles.has(line.tokens[to]?.text ?? '') && to - at < 2) to++;
  if (to === at) return at;
  const next = line.tokens[to];
  return next && isName(next.text) ? to + 1 : at;
};

/** The words that name a practitioner: "Dr. Chen", "doctora Ruiz", and a bare name after "with" where names are written with capitals. */
export const findProvider = (text: string, line: Line, taken: (token: number) => boolean): Hit | null => {
  for (let i = 0; i < line.tokens.length; i++) {
    const word = line.tokens[i]?.text ?? '';
    if (titles.has(word)) {
      const to = nameAt(text, line, i + 1);
      if (to > i + 1 && !taken(i + 1)) return { from: i, to };
    } else if (word === 'with' || word === 'con') {
      const to = nameAt(text, line, i + 1, 2);
      const name = line.tokens[i + 1];
      if (to > i + 1 && name && !taken(i + 1) && capital.test(text.charAt(name.span[0])) && text !== text.toUpperCase())
        return { from: i + 1, to };
    }
  }
  return null;
};

const places = new Set('in at en near'.split(' '));
const placeNouns = new Set(
  'clinic office location hospital center centre building campus branch clinica consultorio oficina sucursal sede'.split(' '),
);
const noPlaces = new Set(
  `pain english spanish person network general fact home work school advance touch total case emergency bed order time case labor trouble general urgent least once first last most all
  español ingles persona casa cuanto seguida punto general especial ayunas verdad realidad caso trabajo escuela linea lugar vez cambio
  knee back leg arm chest stomach head neck eye eyes ear ears throat foot feet hand hands hip shoulder skin face breast heart blood lungs bones joints
  rodilla espalda pierna brazo pecho estomago cabeza cuello ojo ojos oido garganta pie mano cadera hombro piel cara corazon sangre
  minutes hours days weeks months years horas dias semanas meses años minutos between around noon midnight early late mid half person's summer winter spring fall autumn
  cero uno un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien mil
  nineteen twenty two three four five six seven eight nine ten eleven twelve thirty forty fifty hundred cash full both part writing common`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
const placeWords = new Set(
  'downtown uptown midtown north south east west northside southside eastside westside main central university valley lake park centro norte sur este oeste'.split(
    ' ',
  ),
);

/** The words that name a place: "in Bellevue", "the downtown clinic", "en Tacoma". Words only; the EHR decides where that is. */
export const findLocation = (text: string, line: Line, taken: (token: number) => boolean): Hit | null => {
  for (let i = 0; i < line.tokens.length; i++) {
    const word = line.tokens[i]?.text ?? '';
    const hit = places.has(word)
      ? afterPlaceWord(text, line, i + 1, taken)
      : placeNouns.has(word)
        ? aroundNoun(text, line, i, taken)
        : null;
    if (hit) return hit;
  }
  return null;
};

const afterPlaceWord = (text: string, line: Line, at: number, taken: (token: number) => boolean): Hit | null => {
  const article = ['the', 'your', 'la', 'el', 'su'].includes(line.tokens[at]?.text ?? '') ? 1 : 0;
  const first = line.tokens[at + article];
  if (!first || taken(at + article) || noPlaces.has(first.text)) return null;
  if (article === 1) {
    if (!placeWords.has(first.text) && !(isName(first.text) && placeNouns.has(line.tokens[at + 2]?.text ?? ''))) return null;
    return { from: at + 1, to: endOfPlace(line, at + 2) };
  }
  const to = nameAt(text, line, at, 3);
  if (to === at || rangeTaken(at, to, taken)) return null;
  const written = capital.test(text.charAt(first.span[0]));
  const plainEnd =
    to === line.tokens.length ||
    notNames.has(line.tokens[to]?.text ?? '') ||
    line.tokens[to]?.sentence !== first.sentence ||
    taken(to);
  return written || (plainEnd && !/\p{Lu}/u.test(text.slice(1))) ? { from: at, to: endOfPlace(line, to) } : null;
};

const rangeTaken = (from: number, to: number, taken: (token: number) => boolean): boolean => {
  for (let i = from; i < to; i++) if (taken(i)) return true;
  return false;
};

const endOfPlace = (line: Line, at: number): number => (placeNouns.has(line.tokens[at]?.text ?? '') ? at + 1 : at);

/** "The downtown clinic", "la clínica del centro", "your Tacoma office". */
const aroundNoun = (text: string, line: Line, at: number, taken: (token: number) => boolean): Hit | null => {
  const before = line.tokens[at - 1];
  if (
    before &&
    !taken(at - 1) &&
    (placeWords.has(before.text) || (capital.test(text.charAt(before.span[0])) && at > 1 && isName(before.text)))
  ) {
    return { from: at - 1, to: at + 1 };
  }
  const next = line.tokens[at + 1]?.text;
  if (next !== 'de' && next !== 'del' && next !== 'in' && next !== 'on') return null;
  const from = at + 2;
  const first = line.tokens[from];
  if (!first || taken(from)) return null;
  if (placeWords.has(first.text)) return { from: at, to: from + 1 };
  const to = nameAt(text, line, from, 2);
  return to > from && capital.test(text.charAt(first.span[0])) ? { from: at, to } : null;
};
