import type { ExpectsKind } from '../../domain/expects.ts';
import type { Line } from '../../domain/line.ts';
import type { Language } from '../../domain/locale.ts';
import type { Hit, Phrases } from '../../domain/phrases.ts';
import { phrases } from '../../domain/phrases.ts';

/** Yes or no, and where the rest of the utterance begins. `weak`: words such as "okay", which may only mark that the caller goes on. */
export type Answer = Hit & { answer: 'affirm' | 'deny'; weak: boolean };

type Table = {
  affirm: Phrases;
  weak: Phrases;
  deny: Phrases;
  notAnAnswer: Phrases;
  affirmAnywhere: Phrases;
  denyAnywhere: Phrases;
};

const tables: Record<Language, Table> = {
  en: {
    affirm: phrases(`
      yes|yeah|yea|yep|yup|yeap|yah|ya|yass|yessir|ye|yas|yess|mhm|mhmm|mmhm|mmhmm|aye|affirmative|absolutely|definitely|certainly|indeed|exactly|precisely|correct|totally|surely|agreed|confirmed|si
      yes (it|i|we|that|he|she|they) (is|am|do|are|does|did|was|will|would|can) !(not)
      (it|that|this) (is|looks|sounds|seems|all looks|all sounds|would be|will be|works|does) ~1 (correct|right|good|great|perfect|fine|true|accurate|okay|it|me|him|her|mine|work|lovely|wonderful|ideal|the one|my name|my number) !(for|wrong|on|in|at|number)
      (that|this|it) (works|will work|will do|would work|does work|should work|is what i said|is what i want) (for me|fine|well|great|perfectly|just fine|good)?
      (sounds|looks|seems) (good|right|great|correct|fine|perfect|okay|about right|lovely|like a plan|wonderful|like it)
      (works|fine|good|okay|great|all right|alright|perfect) (for|by|with) me
      (of course|for sure|you bet|go ahead|go for it|do it|do that|do so|let us do (it|that|this)|by all means|right on|you got it|got it right|why not|no problem|no worries|not a problem|all good|all correct|book it|book that|take it|i will take it|i will take that|i accept|i agree|i consent|i confirm|that makes sense|spot on|fair enough|roger|ten four|i would like that|i would love (that|to)|they are correct|positive) !(not|a|an|the|about|that i)
      (i do|i am|i did|i would|i will|we do|he is|she is|he does|she does|it is|it does|they are|they do|we are|it surely is|it sure is|that it is|i sure do|i certainly do|it was|that is (her|him|them|so)) $
      (i will|i would|let us|i want to|i would like to)? (take|go with|do|pick|choose|like|prefer|want|book) (that|this|that one|this one|the one) $
      (that|this) (time|day|one|appointment|slot|date) (is|works|would|will|sounds|should) ~1 (good|fine|work|great|perfect|okay|nice|best|ideal)? (for me)?
      (that|it|this) (sounds|would be|is|will be|looks|would|suits) (nice|awesome|lovely|wonderful|amazing|good|suit me|great|me) (well|for me)?
      (i am|i would be) (fine|okay|good|happy|alright|cool) with (that|this|it)
      (i)? (like|love) (the sound of)? (that|it)
      (accepted|approved|granted|affirmitive)
      (that|this) one $
      (speaking|this is (he|she|him|her)) $
      (you are|you are absolutely|that is|i think that is|i believe that is) (right|correct)
      (i (think|believe|guess|suppose)|if you (could|would|can)) (so|yes|that is (right|correct)|it is)? $
      i (think|believe|guess|suppose) so
      right !(now|away|here|there|after|before|knee|arm|hand|foot|leg|shoulder|eye|ear|side|hip|ankle|wrist|elbow|one)
      (all|both) (of (it|that|them))? (is|are) (correct|right|fine|good)
      true`),
    weak: phrases(`
      okay|alright|sure|fine|great|perfect|good|cool|k|kay|okey|okie|dokie|dokey|awesome|excellent|wonderful|lovely|nice|super|fantastic|beautiful|amazing|deal|all right
      (very|pretty|so) (good|well|nice)
      (sure|good|okay) (thing|enough)
      (so|very|a whole) (much|lot)|a lot|lots|a bunch|again
      i see|got it|i understand|oh|so|and|then|now`),
    deny: phrases(`
      no|nope|nah|naw|nay|negative|nopes|noo|nooo|na
      (wait|oh|hold on|sorry|actually|hang on) (wait|no|sorry)* no
      no (that|it|this) (is|will be|would be) (okay|fine|alright|all right|good|all) $
      (hell|heck|absolutely|oh|definitely|certainly|of course) (no|nah|not)
      (that|it) (would be|is|will be) (a|an) (hard|big|firm|definite)? (no|nope|negative) ~2
      (that is|it is|this is) not (the case|so|it|the one|accurate|factual|good|what i (asked|said|wanted))
      not (that|this) one $
      (no|not|yeah no|oh no|oops no|hell no|heck no) (really|quite|exactly|yet|at all|today|right now|that|it|me|this time|way|sir|thank you|thanks) $
      (not|no) (really|quite|exactly|at all|correct|right|true|yet|at this time|necessarily|anymore)
      (absolutely|definitely|certainly|of course|probably|i would rather|i would prefer|i guess|maybe|hopefully) not
      no way
      (that|this|it|those|these|they) (is|was|are|were|does|do|did|would|will|could) ~1 not (correct|right|true|it|me|my name|mine|work|my number|what i said|what i meant|accurate|good|look right|sound right|okay|fit|suit|the right|quite right|exactly|seem right|what i want)
      (that|this|it|those|you|that one|they) (is|are|was|have|has|got|sounds|looks|seems|had)? ~2 (wrong|incorrect|false|mistaken|off|the wrong|inaccurate)
      (i|we|he|she|it|they) (do|am|is|are|did|would|will|does|was) not $
      i (do|would) not (think|believe) (so|that is (right|correct|it))
      i (do|would|will) not (want|like|think|wish|need) (to|that|it|so|for (that|it))? $
      ^ (i)? (do|did) not (do that|book it|book that|want (it|that|to)|like (it|that))
      (wrong|incorrect|false) !(number for|side)
      (please)? (do not|not) $
      (that|it) is a no
      (neither|none) (of (those|these|them|that|it))?
      rather not $
      ^ (no|not now)? (maybe|perhaps|possibly) (later|another time|some other time|next time|some other day)
      ^ how about (later|another time|some other time) $
      not (for)? now
      (i am|we are) (good|fine|okay|all set) $`),
    notAnAnswer: phrases(`
      (no|not) (problem|worries|idea|clue|one|longer|more|insurance|matter|preference|later|earlier|time|sooner|need|such|big deal|only|sure|doctor|particular|pain|that i know)
      no i mean
      (yes|yeah) no
      (right|correct|exactly) (now|away|here|there)
      true or
      (good|great|fine) (question|point|news)
      (that|it) is (all|everything)`),
    affirmAnywhere: phrases(`
      (that|it|this|they|everything|you) (is|are|all|sounds|looks) ~1 (correct|right) !(now|away|there|here|knee|arm|hand|foot|leg|side)
      (sounds|looks) (good|right|great|correct)
      works (for me|fine|great|perfectly)`),
    denyAnywhere: phrases(`
      (that|it|this|they) (is|are|was) ~1 not ~1 (correct|right|it|true|mine)
      (that|it|this|you|they) (is|are|was|have|got|has) ~2 (wrong|incorrect)
      (the)? wrong (number|date|name|day|one|person|time|year|month|zip|code|doctor|birthday|address)
      not (the)? (right|correct) (number|date|name|day|one|person|time|year|month|zip|code|birthday|address)
      does not sound right
      no that is not`),
  },
  es: {
    affirm: phrases(`
      si|sip|sep|simon|correcto|exacto|exactamente|efectivamente|afirmativo|claro|clarines|cierto|andale|orale|ajam|aja|mjm|mhm|ey|yes|yeah|yep|asi|obvio|obviamente|seguro|definitivamente|precisamente|absolutamente|totalmente|ciertamente|confirmo|confirmado|yea
      (si|claro|seguro) (es|soy|lo|la|esta|estan|fue|son|quiero|puede|por|acepto|autorizo|tengo|hay|claro|correcto|exacto|asi) (correcto|correcta|yo|eso|asi|es|bien|cierto|ese|esa)?
      (claro|por supuesto|desde luego|como no|con gusto|con mucho gusto|de acuerdo|esta bien|estuvo bien|esta perfecto|esta correcto|eso es|asi es|asi mero|eso mero|ese mero|es correcto|es correcta|es cierto|es verdad|es asi|ese es|esa es|soy yo|la misma|el mismo|me parece (bien|perfecto|excelente|muy bien)|me sirve|me funciona|me queda (bien|perfecto)|me conviene|suena bien|todo bien|todo correcto|esta todo bien|adelante|hagalo|hagale|hazlo|proceda|dele|dale|vale|sale|va|venga|que si|eso si|yo creo que si|creo que si|pienso que si|supongo que si|tiene razon|acepto|lo acepto|la acepto|lo tomo|la tomo|si gusta|si quiere|por que no|muy bien asi|si mire|sin problema|no hay problema|ningun problema|esa misma|ese mismo) (que si)? !(no|atras)
      (todo|eso|esta|esto|la informacion|los datos) (es|esta|estan|son) (correcto|correctos|bien|correcta)`),
    weak: phrases(`
      okay|bueno|bien|perfecto|ah|oh|ya|listo|excelente|genial|muy bien|esta bueno|buenisimo|chevere|padre|entonces|y|super|sale pues|va que va|entiendo|entendido|ah ya`),
    deny: phrases(`
      no|nop|nope|nel|negativo|incorrecto|incorrecta|nah|jamas
      (no|claro que no|creo que no|pienso que no|yo creo que no|que va|de ninguna manera|para nada|en absoluto|por ahora no|ahorita no|todavia no|aun no|desde luego que no|por supuesto que no|mejor no|eso no|asi no|yo no|tampoco|ni de broma|nada que ver|ni modo que si) $
      (claro|creo|pienso|yo creo|supongo|desde luego|por supuesto) que no
      (que va|de ninguna manera|para nada|en absoluto|mejor no|tampoco|esta mal|estan mal|esta equivocad*|esta incorrect*|esta incorrecto|eso esta mal|es incorrecto|es incorrecta|se equivoco|no es (cierto|correcto|correcta|asi|eso|verdad|ese|esa|el mio|la mia|mio|mia|lo que dije)|no esta (bien|correcto|correcta)|no soy (yo)?|no (lo|la) (quiero|es|acepto|haga)|no me (sirve|funciona|queda|conviene|parece)|no (quiero|deseo) $|no (señor|señora)|ese no es|esa no es|eso no es|eso no|ninguno|ninguna)
      (ninguno|ninguna|ningun horario|ninguna hora) (de (ellos|ellas|esos|esas|los tres|las tres|los dos|las dos))? (me|nos) (sirve*|funciona*|queda*|conviene*|parece*|gusta*|acomoda*) (bien)?`),
    notAnAnswer: phrases(`
      no (se|me|tiene|tienen|tendra|tendran|habra|tengo|puedo|quiero|recuerdo|recorde|lo|la|le|hay|necesito|estoy|quisiera|voy|sabia|traigo|cuento|entend*|escuch*|oig*|podre|se la|hablo|importa|mas|nada|alcanzo|deseo|pude|sabria|aparece|por|funciona|he|ha|hablamos|nos|acuerdo|te|era|fue|sera|existe|habia|estaba|ocupo|queria|gusta|cuelgue|creo|pienso|encuentro)
      si (me|puedo|no|es que|hay|tengo|tienen|tiene|puede|pueden|quiere|quieren|pudiera|fuera|usted|aceptan) (cubre|duele|da|dice)?
      (asi|ya) que
      claro que no
      bueno dias`),
    affirmAnywhere: phrases('(es|esta|estan|todo) (correcto|correcta|bien asi)\nasi es\n(me parece|esta) (bien|perfecto)'),
    denyAnywhere: phrases(
      'no (es|esta) (correcto|correcta|cierto|asi|bien)\nesta (mal|equivocad*|incorrect*)\n(fecha|numero|nombre|dia|hora) (equivocad*|incorrect*)',
    ),
  },
};

/**
 * The answer with which the utterance begins, over as many words as belong to it ("yeah that's right"); the last one counts ("no, yeah, go
 * ahead"). Null when it begins with none.
 */
export const leadingAnswer = (line: Line, language: Language, from = 0): Answer | null => {
  const table = tables[language];
  let lead: Answer | null = null;
  let at = from;
  while (at < line.tokens.length) {
    const next: Answer | null = answerAt(table, line, at);
    if (!next) break;
    lead = joined(lead, next, from, line.tokens[at]?.text ?? '');
    at = next.to;
  }
  return lead;
};

const negative = new Set(
  'no nope nah negative false incorrect untrue wrong wrongly incorrectly inaccurate mistake mistakes mistaken messed never incorrecto incorrecta falso falsa mal equivocado equivocada error negativo jamas nunca'.split(
    ' ',
  ),
);
const positive = new Set(
  'yes yeah affirmative true correct correctly right positive fact accurate confirm confirmed agree agreed exactly perfectly perfect absolutely definitely si correcto correcta cierto verdad exacto exactamente afirmativo verdadero confirmo perfecto perfectamente'.split(
    ' ',
  ),
);
/** Beyond this, a word of assent may be about anything. */
const looseAnswerWords = 14;

/** Asked for yes or no, and nothing else was made of the words: what any word of assent or dissent tells. Null for a question. */
export const looseAnswer = (line: Line): Answer | null => {
  const words = line.tokens.map(({ text }) => text);
  if (words.length > looseAnswerWords || questions.has(words[0] ?? '')) return null;
  const no = words.findIndex(
    (word, i) => negative.has(word) || (word === 'not' && words.slice(i).some((later) => positive.has(later))),
  );
  const at = no === -1 ? words.findIndex((word) => positive.has(word)) : no;
  return at === -1 ? null : { answer: no === -1 ? 'affirm' : 'deny', weak: false, from: at, to: at + 1 };
};
const questions = new Set(
  'are is do does did can could would will what when where why who how es esta son puede que cuando donde quien como'.split(' '),
);

/** A weak word after a strong one only goes with it. */
const joined = (lead: Answer | null, next: Answer, from: number, word: string): Answer => {
  const stays = lead && !lead.weak && (next.weak || (lead.answer === 'deny' && next.answer === 'affirm' && !plainYes.has(word)));
  return stays ? { ...lead, to: next.to } : { ...next, from: lead?.from ?? from };
};

/** After a no, only these turn it into a yes ("no, yeah"); "no, that's okay" and "no, for sure" stay a no. */
const plainYes = new Set('yes yeah yep yup si claro right correct correcto mhm'.split(' '));

const answerAt = (table: Table, line: Line, at: number): Answer | null => {
  const deny = table.deny.at(line, at);
  const affirm = table.affirm.at(line, at);
  if (deny > 0 && deny >= affirm) return denyOrNot(table, line, at, deny);
  if (affirm > 0 && !(affirm === at + 1 && isNotAnswer(table, line, at)))
    return { answer: 'affirm', weak: false, from: at, to: affirm };
  const weak = table.weak.at(line, at);
  return weak > 0 ? { answer: 'affirm', weak: true, from: at, to: weak } : null;
};

/** "No" before more words is no answer in "no sé", "no problem"; with a pause after it, it is one. */
const denyOrNot = (table: Table, line: Line, at: number, to: number): Answer | null => {
  const bare = to === at + 1;
  if (bare && isNotAnswer(table, line, at)) return null;
  return { answer: 'deny', weak: false, from: at, to };
};

const isNotAnswer = (table: Table, line: Line, at: number): boolean => {
  const next = line.tokens[at + 1];
  if (!next || next.afterPause || next.sentence !== line.tokens[at]?.sentence) return false;
  return table.notAnAnswer.at(line, at) > 0;
};

/** Yes or no that stands elsewhere than at the beginning: "the number you read is wrong", "Ana Ruiz, that's right". */
export const answerWithin = (line: Line, language: Language): Answer | null => {
  const table = tables[language];
  const deny = table.denyAnywhere.find(line);
  if (deny) return { answer: 'deny', weak: false, ...deny };
  const affirm = table.affirmAnywhere.find(line);
  if (affirm) return { answer: deniedBefore(line, affirm.from) ? 'deny' : 'affirm', weak: false, ...affirm };
  const last = line.tokens.length - 1;
  const atEnd = last > 0 && line.tokens[last]?.afterPause ? answerAt(table, line, last) : null;
  return atEnd && !atEnd.weak ? atEnd : null;
};

const deniedBefore = (line: Line, at: number): boolean =>
  line.tokens
    .slice(Math.max(0, at - 6), at)
    .some(({ text, sentence }) => (text === 'not' || text === 'no') && sentence === line.tokens[at]?.sentence);

const listeningForYesNo = new Set<ExpectsKind>(['confirmation', 'anythingElse', 'choice']);

/** Whether an answer counts: "okay" does when a yes or no is awaited, or when nothing else was said. */
export const counts = (answer: Answer, line: Line, expects: ExpectsKind | null): boolean =>
  !answer.weak || answer.to === line.tokens.length || (expects !== null && listeningForYesNo.has(expects));
