import type { Language } from '../../domain/locale.ts';
import { localeOf } from '../../domain/locale.ts';
import type { SayParams, SayValue } from '../../machines/events.ts';
import { plain, type Said } from './said.ts';
import { speakPhone, spellOut } from './spoken.ts';
import { sayDate, sayDateTime, sayMonth } from './times.ts';
import { escapeXml } from './xml.ts';

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
      return sayDate(value.date, value.year ?? false, context.language);
    case 'dateTime':
      return sayDateTime(value.dateTime, context.language, context.timeZone);
    case 'money':
      return sayMoney(value.cents, context.language);
    case 'spelled':
      return { text: [...value.value].join(' '), ssml: spellOut(value.value, context.language) };
    case 'phone':
      return sayPhone(value.phone);
    case 'month':
      return sayMonth(value.month, value.day, context.language);
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

const sayMoney = (cents: number, language: Language): Said => {
  const whole = cents % 100 === 0;
  const options = { style: 'currency', currency: 'USD', minimumFractionDigits: whole ? 0 : 2 } as const;
  const text = new Intl.NumberFormat(localeOf(language), options).format(cents / 100);
  return { text, ssml: escapeXml(text) };
};

const sayPhone = (phone: string): Said => {
  const digits = phone.replace(/^\+1/, '').replace(/\D/g, '');
  const grouped = digits.length === 10 ? `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}` : phone;
  return { text: grouped, ssml: speakPhone(digits) };
};

/** Making one costs far more than using it. */
const joins: Record<Language, Intl.ListFormat> = {
  en: new Intl.ListFormat(localeOf('en'), { type: 'conjunction' }),
  es: new Intl.ListFormat(localeOf('es'), { type: 'conjunction' }),
};

const sayList = (items: SayValue[], context: ValueContext): Said => {
  const said = items.map((item) => sayValue(item, context));
  const join = joins[context.language];
  return { text: join.format(said.map(({ text }) => text)), ssml: join.format(said.map(({ ssml }) => ssml)) };
};
