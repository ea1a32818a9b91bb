/** The languages that replies and the reader are complete in. */
export type Language = 'en' | 'es';

export const locales = ['en-US', 'es-US'] as const;
/** BCP 47. */
export type Locale = (typeof locales)[number];

export const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith('es') ? 'es' : 'en');

export const localeOf = (language: Language): Locale => (language === 'es' ? 'es-US' : 'en-US');
