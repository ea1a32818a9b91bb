import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSsml } from '#mocks/connect/speech.ts';
import { loadReplies } from '#src/agents/replies.ts';
import { createMessages } from '#src/agents/wording/messages.ts';
import type { Language } from '#src/domain/locale.ts';
import type { SayParams, SayValue } from '#src/machines/events.ts';

const replies = loadReplies();
const messages = createMessages({ replies, timeZone: 'America/Los_Angeles', clinicName: 'Tom & Ann’s <Clinic>' });

/** A value inside of a sentence, as SSML. */
const spoken = (value: SayValue, language: Language): string => messages.say(language, 'insurance.detail.payer', { value }).ssml;

/** What an engine says, with `…` for a pause. */
const heard = (value: SayValue, language: Language): string => {
  const read = readSsml(`<speak>${spoken(value, language)}</speak>`);
  return read.kind === 'ok' ? read.spoken : read.why;
};

describe('a value is spoken', () => {
  it.each<[string, SayValue, Language, string]>([
    ['a phone number', { is: 'phone', phone: '+12065550142' }, 'en', '2 0 6 … 5 5 5 … 0 1 4 2'],
    ['a phone number', { is: 'phone', phone: '+12065550142' }, 'es', '2 0 6 … 5 5 5 … 0 1 4 2'],
    ['a ZIP code', { is: 'spelled', value: '98101' }, 'en', '9 8 1 0 1'],
    ['a member ID', { is: 'spelled', value: 'PBX100234567' }, 'en', 'P, B, X … 1 0 0 … 2 3 4 … 5 6 7'],
    ['a member ID', { is: 'spelled', value: 'yhw-7A' }, 'es', 'ye, hache, doble ve, guion … 7 … a'],
    ['a record number', { is: 'spelled', value: '1234567890' }, 'en', '1 2 3 … 4 5 6 … 7 8 9 0'],
    ['a date of birth', { is: 'date', date: '1980-03-04', year: true }, 'en', 'March 4, 1980'],
    ['the first of a month', { is: 'date', date: '1980-03-01', year: true }, 'es', 'primero de marzo de 1980'],
    ['another day', { is: 'date', date: '2026-12-21' }, 'es', 'lunes, 21 de diciembre'],
    ['a full hour', { is: 'dateTime', dateTime: '2026-12-01T09:00:00-08:00' }, 'en', 'Tuesday, December 1 at 9 AM'],
    [
      'a full hour',
      { is: 'dateTime', dateTime: '2026-12-01T09:00:00-08:00' },
      'es',
      'martes, primero de diciembre a las 9 de la mañana',
    ],
    [
      'one in the afternoon',
      { is: 'dateTime', dateTime: '2026-12-02T13:30:00-08:00' },
      'es',
      'miércoles, 2 de diciembre a la 1:30 de la tarde',
    ],
    ['noon', { is: 'dateTime', dateTime: '2026-12-02T12:00:00-08:00' }, 'es', 'miércoles, 2 de diciembre a las 12 del mediodía'],
    [
      'an evening',
      { is: 'dateTime', dateTime: '2026-12-02T19:15:00-08:00' },
      'es',
      'miércoles, 2 de diciembre a las 7:15 de la noche',
    ],
    ['money', { is: 'money', cents: 91_100 }, 'en', '$911'],
    ['a sentence with emergency lines', { is: 'text', text: 'call 911 or 988.' }, 'es', 'call 9 1 1 or 9 8 8.'],
    ['a number in a sentence', { is: 'text', text: 'It is 206-555-0100.' }, 'en', 'It is 2 0 6 … 5 5 5 … 0 1 0 0.'],
    ['a number that is none of these', { is: 'text', text: 'since 911,000 and A-911' }, 'en', 'since 911,000 and A-911'],
  ])('%s: %o (%s)', (_, value, language, words) => {
    expect(heard(value, language)).toBe(words);
  });

  it('by one voice: no neural voice spells characters', () => {
    const all = (['en', 'es'] as const).flatMap((language) => spoken({ is: 'spelled', value: 'A-1B2' }, language));
    for (const ssml of all) expect(ssml).not.toMatch(/characters|spell-out/);
  });

  it('whatever it holds, in well-formed SSML', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const value = fc.oneof(
      text.map((name): SayValue => ({ is: 'name', name })),
      text.map((value): SayValue => ({ is: 'spelled', value })),
      text.map((phone): SayValue => ({ is: 'phone', phone })),
      fc.stringMatching(/^[0-9&<"'.$-]{0,30}$/).map((said): SayValue => ({ is: 'text', text: said })),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), fc.constantFrom<Language>('en', 'es'), (items, language) => {
        expect(readSsml(`<speak>${spoken({ is: 'list', items }, language)}</speak>`)).toMatchObject({ kind: 'ok' });
      }),
    );
  });
});

describe('every reply', () => {
  /** Hostile names for all of its parameters. */
  const paramsOf = (wording: string): SayParams =>
    Object.fromEntries(
      Array.from(wording.matchAll(/\{(\w+)(, plural)?/g), ([, name = '', plural]): [string, SayValue] => [
        name,
        plural ? { is: 'count', count: 2 } : { is: 'name', name: '<&"> 911' },
      ]),
    );

  it.each(['en', 'es'] as const)('is well-formed SSML in %s, each time that it is asked', (language) => {
    for (const [key, wording] of replies[language])
      for (const level of [0, 1, 2] as const) {
        const params = paramsOf(typeof wording === 'string' ? wording : Object.values(wording).join(' '));
        const { ssml } = messages.say(language, key, params, level);
        expect(readSsml(`<speak>${ssml}</speak>`), key).toMatchObject({ kind: 'ok' });
      }
  });
});
