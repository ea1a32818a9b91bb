import { type Language, localeOf } from '../../domain/locale.ts';
import { plain, type Said } from './said.ts';

/** Dates and times, written as people of the place write them and spoken as they say them. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs far more than using it. */
const format = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language}${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeOf(language), options);
  formats.set(key, made);
  return made;
};

export const sayDate = (date: string, year: boolean, language: Language): Said =>
  sayDay(new Date(`${date}T12:00:00Z`), language, {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
    ...(year ? { year: 'numeric' } : { weekday: 'long' }),
  });

export const sayMonth = (month: number, day: number, language: Language): Said =>
  // A leap year, so that February 29 is a day.
  sayDay(new Date(Date.UTC(2000, month - 1, day, 12)), language, { month: 'long', day: 'numeric', timeZone: 'UTC' });

const sayDay = (at: Date, language: Language, options: Intl.DateTimeFormatOptions): Said => {
  const written = format(language, options).format(at);
  return { text: written, ssml: plain(firstOfMonth(written, language)).ssml };
};

/** The first of a month is an ordinal in Spanish, which an engine does not know by its number. */
const firstOfMonth = (written: string, language: Language): string =>
  language === 'es' ? written.replace(/(?<!\d)1 de /, 'primero de ') : written;

/** "Tuesday, March 3 at 9:30 AM": local to the place, which the offset of the value has settled. */
export const sayDateTime = (dateTime: string, language: Language, timeZone: string): Said => {
  const at = new Date(dateTime);
  const day = sayDay(at, language, { weekday: 'long', month: 'long', day: 'numeric', timeZone });
  const time = sayTime(at, language, timeZone);
  const between = language === 'en' ? 'at' : `a ${time.text.startsWith('1:') ? 'la' : 'las'}`;
  return { text: `${day.text} ${between} ${time.text}`, ssml: `${day.ssml} ${between} ${time.ssml}` };
};

const sayTime = (at: Date, language: Language, timeZone: string): Said => {
  const written = format(language, { hour: 'numeric', minute: '2-digit', hour12: true, timeZone })
    .format(at)
    .replace(/[\u202f\u00a0]/g, ' ');
  const [hour = 0, minute = 0] = format('en', { hour: 'numeric', minute: 'numeric', hourCycle: 'h23', timeZone })
    .format(at)
    .split(':')
    .map(Number);
  return { text: written, ssml: plain(spokenTime(hour, minute, language)).ssml };
};

/** "9 AM", "9:30 AM"; "9 de la mañana": an engine spells out "a. m." */
const spokenTime = (hour: number, minute: number, language: Language): string => {
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}`;
  if (language === 'en') return `${clock} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${clock} ${partOfDay(hour, minute)}`;
};

const partOfDay = (hour: number, minute: number): string => {
  if (hour < 6) return 'de la madrugada';
  if (hour < 12) return 'de la mañana';
  if (hour === 12 && minute === 0) return 'del mediodía';
  return hour < 19 ? 'de la tarde' : 'de la noche';
};
