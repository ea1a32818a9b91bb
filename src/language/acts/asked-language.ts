import type { Line } from '../../domain/line.ts';
import type { Hit, Phrases } from '../../domain/phrases.ts';
import { phrases } from '../../domain/phrases.ts';

/** Names of languages in English and Spanish, by BCP 47 tag. */
const names: Record<string, string> = {
  es: 'spanish|español|espanol|castellano',
  en: 'english|ingles',
  zh: 'chinese|mandarin|cantonese|chino|mandarin|cantones',
  vi: 'vietnamese|vietnamita',
  tl: 'tagalog|filipino',
  ko: 'korean|coreano',
  ru: 'russian|ruso',
  ar: 'arabic|arabe',
  so: 'somali',
  fr: 'french|frances',
  ht: 'haitian creole|creole|criollo haitiano',
  pt: 'portuguese|portugues',
  hi: 'hindi',
  ja: 'japanese|japones',
  uk: 'ukrainian|ucraniano',
};

/**
 * Ways to ask for a language; a mere mention ("my doctor speaks Spanish") asks for nothing. English and Spanish ways are both looked for
 * whatever the call's language: who asks for a language does not speak the present one.
 */
const ways = (name: string) => `
  (do|does|can|could|is there|may|would) (you|anyone|anybody|someone|somebody|we|i|it|this|there|they|your *) ~2 (speak|speaks|talk|switch to|continue in|do this in|in|help me in|speak to me in|go on in|use|who speaks|that speaks) (some|any|in)? (${name})
  (speak|talk|switch|continue|go|say it|say that|do (it|this|that)|prefer|change|back|repeat that|have this) (to|in|in to|over to|it in|this in)? (${name}) ~2 $
  (i|we) (only|do|can|just)? (speak|talk|know|understand|prefer|want|need|would prefer|would like|like|would rather (speak|have|do)?) (only|in)? (${name}) !(speaking|interpreter|class*)
  (in|for|to) (${name}) (now|instead)? $
  ^ (${name}) (now|instead)? $
  (no|not|do not|does not|can not|he does not|she does not) (speak|understand|know|good at)? ~1 (other) (only|just) (${name})
  (someone|somebody|anyone|anybody|person|agent|representative|interpreter|operator) (who|that)? (speaks|speaking|can speak|in|for|speak) (${name})
  (${name}) (speaking|speaker|interpreter|translator) (person|agent|representative|operator)?
  (hable|hables|hablame|hableme|habla|hablan|hablas|habla usted|ustedes hablan|me habla|puede hablar|puede hablarme|podria hablar|podemos hablar|alguien que hable|alguien habla|hay alguien que hable|prefiero|prefiero hablar|prefiero en|quiero|quiero hablar|quisiera hablar|quisiera|solo hablo|hablo|nomas hablo|yo hablo|hablar|cambiar a|cambie a|cambiar al|continuar en|seguir en|siga en|sigamos en|me atienda en|me atiendan en|puede ser en|interprete de|necesito|necesito hablar) (en|solo|solamente)? (${name})
  (en|para) (${name}) (mejor|ahora)? $
  ^ ~1 (en|in) (${name})
  (me|nos) (atienden|atiende|puede atender|pueden atender|podria atender|podrian atender|pueden ayudar|puede ayudar|ayuda|habla|explica) en (${name})`;

const table: [string, Phrases][] = Object.entries(names).map(([tag, name]) => [tag, phrases(ways(name))]);

const named = new Set(Object.values(names).flatMap((words) => words.split(/[ |]/)));

/** "I don't speak English": on an English line, the other one is meant. */
const not: [string, Phrases][] = [
  [
    'es',
    phrases(
      '(no|not) (hablo|entiendo|se|speak|understand|know) (mucho|bien|muy bien|nada de|nada|much|very good|good|any)? (ingles|english)\nno (hablo|entiendo) ingles',
    ),
  ],
  [
    'en',
    phrases(
      '(no|not) (hablo|entiendo|se|speak|understand|know) (mucho|bien|nada de|much|any|very good|good)? (español|espanol|spanish)',
    ),
  ],
];

/** The language that the caller asks to go on in, as BCP 47. */
export const findAskedLanguage = (line: Line): (Hit & { value: string }) | null => {
  if (!line.tokens.some(({ text }) => named.has(text))) return null;
  for (const [value, known] of [...not, ...table]) {
    const hit = known.find(line);
    if (hit) return { value, ...hit };
  }
  return null;
};
