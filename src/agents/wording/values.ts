import type { Language } from '../../domain/locale.ts';
import { localeOf } from '../../domain/locale.ts';
import type { SayParams, SayValue } from '../../machines/events.ts';
import { plain, type Said, sayAs } from './said.ts';

/** Says a phrase of the replies; given, because phrases hold values and values hold phrases. */
export type SayPhrase = (key: string, params: SayParams) => Said;

export type ValueContext = { language: Language; timeZone: string; phrase: SayPhrase };

/** A value in the caller's language, as text and as speech. */
export const sayValue = (value: SayValue, context: ValueContext): Said => {
  switch (value.is) {
    case 'text':
      return plain(value.text);
    case 'name':
      return plain(value.name);
    case 'date':
      return plain(sayDate(value.date, value.year ?? false, context.language));
    case 'dateTime':
      return plain(sayDateTime(value.dateTime, context));
    case 'money':
      return plain(sayMoney(value.cents, context.language));
    case 'spelled':
      return sayAs('characters', value.value, [...value.value].join(' '));
    case 'phone':
      return sayPhone(value.phone);
    case 'month':
      return plain(sayMonth(value.month, value.day, context.language));
    case 'count':
      return plain(String(value.count));
    case 'label':
      return plain(value.label[context.language]);
    case 'phrase':
      return context.phrase(value.key, value.params ?? {});
    case 'list':
      return sayList(value.items, context);
  }
};

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

const sayDate = (date: string, year: boolean, language: Language): string => {
  const options: Intl.DateTimeFormatOptions = {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
    ...(year ? { year: 'numeric' } : { weekday: 'long' }),
  };
  return format(language, options).format(new Date(`${date}T12:00:00Z`));
};

const sayMonth = (month: number, day: number, language: Language): string =>
  // A leap year, so that February 29 is a day.
  format(language, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, month - 1, day, 12)));

/** "Tuesday, March 3 at 9:30 AM": the place's local time, which the offset of the value has settled. */
const sayDateTime = (dateTime: string, { language, timeZone }: ValueContext): string => {
  const at = new Date(dateTime);
  const day = format(language, { weekday: 'long', month: 'long', day: 'numeric', timeZone }).format(at);
  const time = format(language, { hour: 'numeric', minute: '2-digit', hour12: true, timeZone })
    .format(at)
    .replace(/[\u202f\u00a0]/g, ' ');
  if (language === 'en') return `${day} at ${time}`;
  return `${day} a ${time.startsWith('1:') ? 'la' : 'las'} ${time}`;
};

const sayMoney = (cents: number, language: Language): string => {
  const whole = cents % 100 === 0;
  const options = { style: 'currency', currency: 'USD', minimumFractionDigits: whole ? 0 : 2 } as const;
  return new Intl.NumberFormat(localeOf(language), options).format(cents / 100);
};

const sayPhone = (phone: string): Said => {
  const digits = phone.replace(/^\+1/, '').replace(/\D/g, '');
  const grouped = digits.length === 10 ? `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}` : phone;
  return sayAs('telephone', digits, grouped);
};

const sayList = (items: SayValue[], context: ValueContext): Said => {
  const said = items.map((item) => sayValue(item, context));
  const join = new Intl.ListFormat(localeOf(context.language), { type: 'conjunction' });
  return { text: join.format(said.map(({ text }) => text)), ssml: join.format(said.map(({ ssml }) => ssml)) };
};
