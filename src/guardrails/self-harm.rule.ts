import type { Rule } from './rule.ts';
import { findingAt, firstMeant, sense } from './rule.ts';

const english = sense(
  `
  (kill|killing|killed|hurt|hurting|harm|harming|cut|cutting|burn|burning|shoot|hang|hanging|poison|starve|stab) (myself|himself|herself|themselves|themself|yourself|ourselves)
  (want|wants|wanted|wanting|wish|wishes|ready|rather|hope|prefer|feel like|feels like|planning|plan|plans|trying|tried|threatening|threatened|thinking|thoughts|considering|urge|urges) (to|about|of|that|i|i was|i were|he was|she was|he|she|be|just)* (die|dying|dead)
  (want|wants|wanted|wanting|like|wish|wishes|ready|going|about|need|rather|hope|prefer|feel like|feels like|planning|plan|plans|trying|tried|threatening|threatened|thinking|think|thought|thoughts|thinks|considering|urge|urges) (to|about|of|that|i|i was|i were|he was|she was|he|she|be|just)* (suicide|end it|ending it|end it all|ending it all|end everything|not exist|disappear forever|kill|jump off|jumping off|overdose|overdosing|not wake up|not waking up|never wake up)
  (end|ending|take|taking|ended|took) (my|his|her|their) (own)? (life|lives)
  (end|ending) (it all|it all tonight|everything)
  (do|does|did|can) not (want|wanna|care) (to|if i|if he|if she)? (live|be alive|be here|exist|go on living|live anymore|wake up|keep living|be around|live like this|go on) !(with (the|my|that)|a|the|those|any|my|medication*|it|statins|insulin|pills|vacation|this (pill|medication))
  (do|does|can) not (want to)? (go on|live|keep going|do this|live like this) (anymore|any more|any longer|with this life|like this)
  (no|not any|nothing) (reason|point|purpose|will|desire) (to live|to be alive|in living|left to live|to go on|in going on|to keep living|living)
  nothing (to live for|left to live for|worth living)
  (not worth|life is not worth|is life worth) (living|it anymore|going on)
  (better off) (dead|without me|if i (was|were) (dead|gone)|if i died)
  (would be|everyone is|everybody is|they are|family is|kids are) better off without (me|him|her)
  (suicide|suicidal|suicidality|self harm|self harming|selfharm|self injury)
  (wish|wished) (i|he|she) (was|were|would|had|could) (dead|never born|never been born|not alive|die|not here|gone|not wake up)
  (cutting|hurting) (again|my wrists|my arms)
  (cut|slit|slash) (my|his|her) wrists
  (took|taken|swallowed) ~5 (pills|medication) ~3 (to die|on purpose|to end it|to kill)
  (jump|jumping) (off|from|in front of) (a|the|of a)? (bridge|building|roof|train|balcony)
  (have|has|got|bought|holding) (a)? (gun|rope|pills|knife) ~4 (to my head|to kill|use it on|and i want|and i am going)
  (planning|planned|have a plan) ~2 (to)? (end my life|kill|my death|die|my suicide)
  (do not|does not) see (a|any|the|much)? (reason|point) (to|in|of) (live|living|go on|going on|being alive|keep going)
  (this is)? (my|a) (suicide note|final goodbye)
  (cannot|can not) (take|stand|bear) (life|living|being alive) (anymore|any longer)
  (nobody|no one) would (miss|care) (me|if i (died|was gone|were gone|killed))
  (tired|sick) of (living|being alive|life)`,
  `
  (dying|die) (to|of (laughter|boredom|curiosity|embarrassment|hunger)|laughing|for a)
  (hurt|cut|burn|burned|burnt) (myself|himself|herself) (shaving|cooking|playing|working|at|on|with (a|the|hot)|while|when|falling|running|lifting|in|by accident|accidentally|doing|slicing|chopping|skating|yesterday|last|jumping|badly|pretty|this|again (playing|lifting|running|at))
  (accidentally|i) (hurt|cut|burned|burnt|harmed) (myself|himself|herself) !(on purpose|again|because|to feel|when i am sad|when i get)
  (he|she|my *) (hurt|cut|burned) (himself|herself) !(on purpose|again|because)
  (suicide|suicidal) (prevention (class|training|week|month|walk)|squad|awareness|squeeze|door|doors|lane|burger|wings|screening form)
  (not|no|never|without|deny|denies) (feeling|been|being|having|have|any|feel|felt|am|really|currently|actively|in any way|at all|a|had|history of)* (suicidal|suicide|thoughts of (suicide|self harm|hurting|harming|killing)|self harm|thinking about (suicide|hurting|killing)|thoughts of)
  (do|does|did) not (want|plan|intend|have|feel|think|like) (to|thoughts of|plans to|any thoughts of|about|suicidal|any)* (die|kill|hurt|harm|end|suicidal|suicide|killing|hurting|harming|dying) ~1
  (died|death|dead|passed away|lost (my|a|her|his) ~1) (by|from|of|to|in a)? ~1 suicide
  (suicide) of (my|a|his|her)
  committed suicide
  (brother|sister|father|mother|dad|mom|friend|uncle|aunt|cousin|grandfather|grandmother|husband|wife|son|daughter) (committed|died by|attempted) suicide ~2 (in|years|ago|last|when)
  (afraid|scared|worried|fear) ~2 (to|of|about|that i am|i am|i might|i will|i am going to|i may) (dying|die|death)
  (pills|stairs|commute|this wait|job) (is|are) (killing|gonna kill)
  kill (time|the call)
  (thought|think|felt like|thinking) i (was|am|is) (dying|going to die|gonna die)
  (if i have to|if you make me) ~4 (hold|wait|repeat)`,
);

/** Asked how, or said to be wanted: no accident explains it away. */
const wanted = sense(
  `
  (how (do|can|could|would|to)|ways to|want to|wants to|going to|might|will|urge to|thinking about|thoughts of|keep|keeps|been|planning to|need to|feel like) (i|he|she|me|we|just|you)* (kill|killing|hurt|hurting|harm|harming|cut|cutting|burn|burning|starve|starving|shoot|hang|poison) (myself|himself|herself|themselves)
  how many ~2 pills ~6 (overdose|kill|die)
  (lethal|fatal|deadly) dose`,
  `
  (not|never) (want|going|trying|planning|thinking)? ~2 (kill|hurt|harm|cut|burn|killing|hurting|harming) (myself|himself|herself)
  (scared|afraid|worried|careful|fall|falls|before|so) ~4 (hurt|hurting|cut|burn) (myself|himself|herself)`,
);

const spanish = sense(
  `
  (matarme|matarse|suicidarme|suicidarse|quitarme la vida|quitarse la vida|ahorcarme|ahorcarse|colgarme|cortarme las venas|cortarse las venas|hacerme daño|hacerse daño|lastimarme a (mi mism*|proposito)|autolesion*|cortarme los brazos)
  (me|se) (quiero|quiere|voy a|va a|queria|quisiera|puedo|intento|trato de|trate de|pienso|estoy pensando en|amenaza con|dice que se quiere|dice que se va a) (matar|morir|suicidar|quitar la vida|ahorcar|hacer daño|cortar las venas|lastimar|colgar|aventar|tirar) !(de (risa|hambre|pena|verguenza|sueño|frio|calor))
  (quiero|quiere|quisiera|prefiero|preferiria|deseo|ganas de|mejor|tengo ganas de|gustaria|estar) (morirme|morirse|morir|estar muert*|desaparecer para siempre|no despertar|no haber nacido|dejar de existir|muert*|quitarme)  !(de (risa|hambre|pena|verguenza|sueño|frio|calor))
  (ya)? no (quiero|quiere|quisiera|puedo|tengo ganas de|deseo) (seguir viviendo|vivir|vivir mas|seguir con vida|estar vivo|estar viva|existir|seguir asi con mi vida|seguir adelante con mi vida|despertar|estar en este mundo|estar aqui en este mundo)
  (terminar|acabar) con (mi vida|su vida|todo de una vez|mi sufrimiento|todo esto de una vez|todo)
  (suicidio|suicida|suicidas|suicidar*|suicidio)
  (no|ya no) (tengo|tiene|hay|le veo|veo|encuentro|le encuentro) (ningun|ninguna|nada|razon|razones|motivo|sentido)* (para|de|por|a) (vivir|seguir viviendo|la vida|que vivir|mi vida|seguir)
  (estarian|estaria|estan) mejor sin (mi)
  (la vida) (no|ya no) (tiene sentido|vale la pena)
  (ya)? no vale la pena (vivir|seguir viviendo|seguir con vida|la vida)
  (ojala|quisiera) (estuviera|estar) muert*
  (me estoy|se esta|me he|se ha|sigo|volvi a) (cortando|cortado|cortar|cortandome) ~1 (los brazos|las venas|otra vez|las muñecas|a proposito)
  (cansad*|hart*) de (vivir|la vida|estar viv*)
  (tome|tomo) ~4 (pastillas) ~2 (para morir*|para matar*|a proposito)
  (aventarme|tirarme|lanzarme) (de|del|desde) (un|el|la)? (puente|edificio|techo|balcon)`,
  `
  (muero|morir|morirme|muriendo) de (risa|hambre|pena|verguenza|sueño|frio|calor|ganas|aburrimiento)
  (no) (quiero|pienso|voy a|he pensado en|tengo pensamientos de|tengo ideas de|estoy pensando en|me quiero) (matarme|morir*|suicidar*|hacerme daño|suicidio|quitarme la vida|suicidas) ~1
  (no) (tengo|hay|he tenido) ~2 (suicid*)
  (se suicido|murio por suicidio) ~3
  (prevencion) (del|de) suicidio
  (miedo|temor) (de|a) (morir*|morirme)
  (matarme) (trabajando|estudiando|de hambre|a trabajar)
  (pense|creia|crei|sentia) que me (iba a|moria) ~1`,
);

/** The caller, or somebody the caller speaks of as present, wants to die or to harm themselves. */
export const selfHarm: Rule = {
  name: 'selfHarm',
  action: 'escalate',
  judge: ({ lines }) => findingAt(lines.plain, firstMeant(lines.plain, wanted, english, spanish), 0.92),
};
