import type { Language } from '../domain/locale.ts';
import type { Word } from '../domain/words.ts';

/** Words that tell a language: a caller may change it without saying so. */
export const common: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    `the i my is it to and for you yes yeah need want would like with can do have please appointment cancel reschedule insurance help what when hello thanks wait hold repeat sorry not
    don't i'm that's nothing that all right correct okay sure speak english person`.split(/\s+/),
  ),
  es: new Set(
    `el la los las que de una un mi es si quiero necesito quisiera cita por para con tengo puedo donde cuando como gracias hola hablo habla español seguro se lo esta eso bueno claro correcto espere momento
    repita persona señora señor ayuda hijo hija cancelar cambiar doctora mañana hoy otra vez nada`.split(/\s+/),
  ),
};

/** Whether more of the words are common ones of the other language than of this one. */
export const isForeign = (words: readonly Word[], language: Language): boolean => {
  const other = language === 'en' ? 'es' : 'en';
  let balance = 0;
  for (const { text } of words) balance += (common[other].has(text) ? 1 : 0) - (common[language].has(text) ? 1 : 0);
  return balance > 0;
};
