import type { Language } from '../../domain/locale.ts';

/** What words tell of the place of a value that is put right, or that it is the wrong one. */
export type MarkKind = 'not' | 'end' | 'start' | 'areaCode' | 'nth' | 'year' | 'month' | 'day';

/** Where such words stand in the text; `count`: of how many symbols they speak, or which one. */
export type Mark = { kind: MarkKind; from: number; to: number; count: number | null };

const numbers: Record<Language, string[]> = {
  en: 'one two three four five six seven eight nine ten'.split(' '),
  es: 'un dos tres cuatro cinco seis siete ocho nueve diez'.split(' '),
};
const ordinals: Record<Language, string[]> = {
  en: 'first second third fourth fifth sixth seventh eighth ninth'.split(' '),
  es: 'primer segund tercer cuart quint sext septim octav noven'.split(' '),
};

const count: Record<Language, string> = {
  en: `(?<count>${numbers.en.join('|')}|\\d)`,
  es: `(?<count>${numbers.es.join('|')}|\\d)`,
};
const nouns: Record<Language, string> = {
  en: '(?:digits?|numbers?|numerals?|letters?|characters?)',
  es: '(?:digitos?|numeros?|cifras?|letras?)',
};
const several = (language: Language): string =>
  `(?:${count[language]}(?: ${nouns[language]})?|${nouns[language]}|part|parte|bit)(?: (?:of|de) (?:it|the number|el numero))?`;

const english: [MarkKind, string][] = [
  [
    'not',
    "(?:it is|it's|that's|is|was|are)? ?\\bnot(?: (?:a|an|the|in|with|on|for))*|\\b(?:is|was|are)n'?t(?: (?:a|an|the|in|with))*|\\b(?:instead of|rather than)(?: (?:a|an|the))?|\\byou(?: have|'ve)? (?:said|have|had|got|heard|put|wrote|read)(?: (?:a|the))?|\\b(?:change|replace|switch)(?: (?:the|that|my|a))",
  ],
  ['end', `\\bend(?:s|ed|ing)?(?: (?:in|with|on))(?: a)?|\\b(?:very )?last ${several('en')}|\\bat the end`],
  ['start', `\\b(?:start|begin)(?:s|ning|ing)? (?:with|in)(?: a)?|\\bfirst ${several('en')}`],
  ['nth', `\\b(?<nth>${ordinals.en.slice(1).join('|')}) ${nouns.en}`],
  ['areaCode', '\\barea code'],
  ['year', '\\b(?:the |my )?(?:birth )?year(?: of birth)?|\\bborn in'],
  ['month', '\\b(?:the |my )?(?:birth )?month(?: of birth)?'],
  ['day', '\\b(?:the |my )?day(?! of birth)'],
];
const spanish: [MarkKind, string][] = [
  [
    'not',
    '\\b(?:en vez|en lugar|envez) del?(?: (?:el|un|una))?|\\bno (?:es|era|son|fue|dije|en|con)(?: (?:el|la|en|un|una))*|\\by no(?: (?:el|un|una))*|\\busted (?:dijo|tiene|puso|entendio|leyo)(?: (?:el|un|una))?|\\b(?:cambie|cambia|cambiar|corrija)(?: (?:el|la|ese|esa))',
  ],
  [
    'end',
    `\\b(?:termina|terminan|acaba|acaban)(?: (?:en|con|por))(?: un)?|\\bultim[oa]s? ${several('es')}|\\b${count.es.replace('count', 'before')} ultim[oa]s(?: ${nouns.es})?|\\bal final`,
  ],
  ['start', `\\b(?:empieza|empiezan|comienza|comienzan|inicia)(?: (?:en|con|por))(?: un)?|\\bprimer[oa]?s? ${several('es')}`],
  ['nth', `\\b(?<nth>${ordinals.es.slice(1).join('|')})(?:[oa])? ${nouns.es}`],
  ['areaCode', '\\b(?:codigo de area|lada)'],
  ['year', '\\b(?:el |mi )?año(?: de nacimiento)?|\\b(?:naci|nacio|fue) en(?: el)?'],
  ['month', '\\b(?:el |mi )?mes(?: de nacimiento)?'],
  ['day', '\\b(?:el |mi )?dia(?! de nacimiento)'],
];

const compile = (table: [MarkKind, string][]): [MarkKind, RegExp][] =>
  table.map(([kind, source]) => [kind, new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, 'gu')]);
const tables: Record<Language, [MarkKind, RegExp][]> = { en: compile(english), es: compile(spanish) };

/** All marks of a folded text, in order; the first of two that overlap. */
export const marksIn = (folded: string, language: Language): Mark[] => {
  const found = tables[language].flatMap(([kind, pattern]) =>
    Array.from(folded.matchAll(pattern), (match): Mark => {
      const lead = match[0].length - match[0].trimStart().length;
      return { kind, from: match.index + lead, to: match.index + match[0].length, count: countIn(match.groups, language) };
    }),
  );
  const ordered = found.sort((a, b) => a.from - b.from || b.to - a.to);
  return ordered.filter((mark, k) => !ordered.slice(0, k).some((before) => before.to > mark.from));
};

const countIn = (groups: Record<string, string | undefined> | undefined, language: Language): number | null => {
  if (groups?.['nth']) return ordinals[language].indexOf(groups['nth']) + 1;
  const said = groups?.['count'] ?? groups?.['before'];
  if (!said) return null;
  return /\d/.test(said) ? Number(said) : numbers[language].indexOf(said) + 1;
};
