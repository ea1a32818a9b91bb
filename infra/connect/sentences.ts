import type { Language } from '../../src/domain/locale.ts';

/**
 * What is said when the service cannot be asked for words. Short, in the manner of the service's own replies, and never about the caller.
 */
export const sentences = {
  /** The bridge or the flow hands over because something failed. */
  handOver: {
    en: "I'm sorry, something isn't working on our side. Let me get you a person.",
    es: 'Lo siento, algo no funciona de nuestro lado. Le comunico con una persona.',
  },
  /** Nobody can be reached, not even a queue. */
  nobodyFree: {
    en: "I'm sorry, I can't reach anyone right now. Please call again in a little while. If this is an emergency, hang up and dial 911. Goodbye.",
    es: 'Lo siento, en este momento no puedo comunicarle con nadie. Por favor, llame de nuevo en un rato. Si es una emergencia, cuelgue y marque 911. Adiós.',
  },
  waiting: {
    en: 'Thank you for waiting. Someone will be with you as soon as they can. If this is an emergency, hang up and dial 911.',
    es: 'Gracias por esperar. En cuanto sea posible le atenderá una persona. Si es una emergencia, cuelgue y marque 911.',
  },
  offerCallback: {
    en: 'If you would rather be called back at the number you are calling from, press 1. You keep your place in line.',
    es: 'Si prefiere que le llamemos al número desde el que llama, marque 1. Usted conserva su lugar en la fila.',
  },
  callbackKept: {
    en: "Thank you. We'll call you back when it's your turn. Goodbye.",
    es: 'Gracias. Le llamaremos cuando sea su turno. Adiós.',
  },
  callbackNotPossible: {
    en: "I'm sorry, I can't call that number back. Please stay on the line.",
    es: 'Lo siento, no puedo llamar a ese número. Por favor, siga en la línea.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type Sentence = keyof typeof sentences;
