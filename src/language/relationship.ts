import type { Relationship } from '../domain/slots.ts';
import type { CandidateOf } from './candidates.ts';
import { phraseAt, phraseTable } from './lexicon.ts';
import type { Tokens } from './tokens.ts';
import type { ReadContext } from './utterance.ts';

type Holder = 'self' | 'spouse' | 'parent' | 'child' | 'otherRelative';

/** Who holds the insurance, as the patient sees it. The patient is the other side of it: a parent's plan makes the patient a child. */
const toSubscriber: Record<Holder, Relationship> = {
  self: 'self',
  spouse: 'spouse',
  parent: 'child',
  child: 'other',
  otherRelative: 'other',
};

const holders = {
  en: phraseTable<Holder>({
    self: "mine, my own, my own plan, my own insurance, my plan, myself, me, self, i am the subscriber, i'm the subscriber, i am, i'm the policyholder, i am the policyholder, i'm the policy holder, i am the policy holder, i'm the primary, i am the primary, i'm the primary subscriber, under my name, in my name, i have my own, it's me, i'm the member, i am the member, my job, my work, my employer, through work, through my work, through my job, my policy, my insurance, my name, the subscriber is me",
    spouse: `husband, husband's, wife, wife's, spouse, spouse's, partner, partner's, domestic partner, domestic partner's, hubby, hubby's, fiance, fiance's, fiancee, fiancee's, husbands, wifes, spouses`,
    parent: `mother, mother's, father, father's, mom, mom's, dad, dad's, parent, parent's, parents, parents', mum, mum's, mommy, daddy, stepmother, stepmother's, stepfather, stepfather's, stepmom, stepdad, stepmom's, stepdad's, step mom, step dad, moms, dads, legal guardian, guardian's, guardian, foster parents`,
    child: `son's, daughter's, stepson's, stepdaughter's, son's insurance, daughter's insurance`,
    otherRelative: `brother, brother's, sister, sister's, grandmother, grandmother's, grandfather, grandfather's, grandparent, grandparents, grandma's, grandma, grandpa, grandpa's, aunt, aunt's, uncle, uncle's, cousin, cousin's, nephew, niece, ex husband, ex wife, ex husband's, ex wife's, friend's, grandparents', mother in law, father in law`,
  }),
  es: phraseTable<Holder>({
    self: 'mio, mia, el mio, la mia, mi propio, mi propio seguro, mi propio plan, mi plan, mi seguro, yo, yo mismo, yo misma, yo soy el titular, yo soy la titular, soy el titular, soy la titular, soy yo, soy la asegurada, soy el asegurado, a mi nombre, esta a mi nombre, mi nombre, mi trabajo, mi empleo, titular, uno mismo, es propio, propio',
    spouse: 'esposo, esposa, marido, mujer, conyuge, pareja, prometido, prometida, compañero, compañera, señora',
    parent: 'mama, papa, madre, padre, padres, papas, mami, papi, madrastra, padrastro, tutor, tutora',
    child: '',
    otherRelative:
      'hermano, hermana, abuelo, abuela, abuelos, abuelita, abuelito, tio, tia, primo, prima, sobrino, sobrina, suegro, suegra, ex esposo, ex esposa, amigo, amiga',
  }),
};

/** What the patient is, said outright: "I'm his wife", "I'm a dependent", "soy su hija". */
const outright = {
  en: phraseTable<Relationship>({
    spouse: `i'm his wife, i am his wife, i'm her husband, i am her husband, i'm the wife, i'm the husband, i'm the spouse, i am the spouse, i'm their spouse, i'm his husband, i'm her wife, i'm his partner, i'm her partner, the patient is the spouse, i'm his spouse, i'm her spouse, i am his spouse, i am her spouse, i'm the partner`,
    child: `i'm the child, i am the child, i'm their son, i'm their daughter, i'm his son, i'm his daughter, i'm her son, i'm her daughter, i am his daughter, i am his son, i am her son, i am her daughter, i'm the son, i'm the daughter, i'm their child, i am their child, i'm a stepson, i'm a stepdaughter, i'm their kid, i'm his stepson, i'm her stepson,
      i'm her stepdaughter, i'm his stepdaughter, child, the child, stepson, stepdaughter, stepchild, son, daughter, kid, he's my son, she's my daughter, it's for my son, it's for my daughter, the patient is my child, adopted son, adopted daughter, foster child, dependent child`,
    self: `self, i am the subscriber, i'm the subscriber, i am the policyholder, i'm the policyholder, the patient is the subscriber, primary, i'm the primary, the primary, subscriber, the subscriber, policyholder, policy holder`,
    other: `other, someone else, somebody else, someone else's, something else, neither, none of those, other relationship, dependent, i'm a dependent, i am a dependent, niece, nephew, grandson, granddaughter, grandchild, ward, life partner`,
  }),
  es: phraseTable<Relationship>({
    spouse:
      'soy su esposa, soy su esposo, soy su mujer, soy su marido, soy la esposa, soy el esposo, soy su conyuge, soy la mujer, soy su pareja',
    child:
      'soy su hija, soy su hijo, soy la hija, soy el hijo, hijo, hija, hijastro, hijastra, es mi hijo, es mi hija, mi hijo, mi hija, el hijo, la hija, soy su hijastra, soy su hijastro, hijo adoptivo, hija adoptiva, niño, niña',
    self: 'yo soy el titular, yo soy la titular, soy el titular, soy la titular, el titular soy yo, la titular soy yo, el mismo, la misma, titular',
    other:
      'otro, otra, otra persona, alguien mas, otro pariente, otro familiar, dependiente, soy dependiente, nieto, nieta, sobrino, sobrina, ninguno de esos',
  }),
};

/** How many words before the holder are looked at. */
const neighbours = 5;

/** What the patient is to the subscriber. Without the question for it, only beside words of insurance ("I'm on my dad's plan"). */
export const readRelationship = (tokens: Tokens, context: ReadContext): CandidateOf<'relationship'>[] => {
  const found: CandidateOf<'relationship'>[] = [];
  let at = 0;
  while (at < tokens.length) {
    const candidate = relationshipAt(tokens, at, context);
    if (candidate) found.push(candidate);
    at = candidate ? candidate.to : at + 1;
  }
  return found;
};

const relationshipAt = (tokens: Tokens, at: number, context: ReadContext): CandidateOf<'relationship'> | null => {
  const expected = context.expects === 'relationship';
  const holder = phraseAt(holders[context.language], tokens, at);
  const said = phraseAt(outright[context.language], tokens, at);
  if (expected && said && (!holder || said.next >= holder.next))
    return { slot: 'relationship', value: said.value, from: at, to: said.next, confidence: 0.92 };
  if (!holder) return null;
  if (expected)
    return {
      slot: 'relationship',
      value: toSubscriber[holder.value],
      from: at,
      to: holder.next,
      confidence: holder.value === 'self' ? 0.9 : 0.93,
    };
  if (!isAboutInsurance(tokens, at, holder.next, context)) return null;
  return { slot: 'relationship', value: toSubscriber[holder.value], from: at, to: holder.next, confidence: 0.82 };
};

const strong = new Set([
  'plan',
  'insurance',
  'policy',
  'coverage',
  'subscriber',
  'policyholder',
  'covered',
  'seguro',
  'poliza',
  'titular',
  'cobertura',
  'suscriptor',
  'asegurado',
  'asegurada',
]);
const possessives = new Set(['my', 'mi', 'mis', 'own']);

/** "my husband's plan", "covered under my wife", "el seguro de mi papá"; "my plan" needs "it's" before it, being said in passing too. */
const isAboutInsurance = (tokens: Tokens, from: number, to: number, context: ReadContext): boolean => {
  const after = tokens.slice(to, to + 3).map((token) => token.text);
  const before = tokens.slice(Math.max(0, from - neighbours), from).map((token) => token.text);
  const mine = tokens
    .slice(from, to)
    .every((token) =>
      [
        'mine',
        'my',
        'plan',
        'insurance',
        'policy',
        'me',
        'myself',
        'mi',
        'yo',
        'seguro',
        'i',
        'am',
        "i'm",
        'mio',
        'name',
        'nombre',
        'work',
        'job',
        'employer',
        'self',
        'trabajo',
        'it',
        "it's",
        'through',
        'titular',
        'propio',
        'soy',
        'uno',
        'mismo',
        'misma',
        'mia',
      ].includes(token.text),
    );
  if (mine) return tokens[to - 1]?.text === 'subscriber' || tokens[to - 1]?.text === 'policyholder';
  const owned = possessives.has(before.at(-1) ?? '');
  const possessive = (tokens[to - 1]?.text ?? '').endsWith("'s");
  const followed = context.language === 'en' && possessive && after.some((text) => strong.has(text));
  const preceded = owned && before.some((text) => strong.has(text));
  const on = owned && possessive && ['on', 'under', 'through'].includes(before.at(-2) ?? '');
  return followed || preceded || on;
};
