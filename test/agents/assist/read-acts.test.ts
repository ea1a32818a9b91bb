import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { listenedFor } from '#src/agents/assist/listened-for.ts';
import { askForActs, checkActs, type Said } from '#src/agents/assist/read-acts.ts';
import type { Expects } from '#src/domain/expects.ts';
import type { SlotName } from '#src/domain/slots.ts';
import type { Policy } from '#src/policy/schema.ts';
import { defaultPolicy } from '#test/support/callwell.ts';

let policy: Policy;
beforeAll(async () => {
  policy = await defaultPolicy();
});

const wishes: SlotName[] = ['visitReason', 'provider', 'location', 'date', 'time', 'shift'];
const places: Record<string, { expects: Expects; listensFor: SlotName[] }> = {
  'reception.greeting': { expects: { kind: 'request' }, listensFor: wishes },
  'reception.anythingElse': { expects: { kind: 'anythingElse' }, listensFor: wishes },
  'scheduling.askingPreference': { expects: { kind: 'appointmentPreference' }, listensFor: wishes },
  'scheduling.choosingProvider': {
    expects: {
      kind: 'choice',
      options: [
        { id: '1', label: 'Dr. Mei Chen' },
        { id: '2', label: 'Dr. Luis Rivera' },
      ],
    },
    listensFor: [...wishes, 'option'],
  },
  'scheduling.offering': {
    expects: { kind: 'choice', options: [{ id: '1', label: 'Tuesday at 9:00 AM' }] },
    listensFor: [...wishes, 'option'],
  },
  'insurance.askingRelationship': {
    expects: { kind: 'relationship' },
    listensFor: ['relationship', 'payer', 'memberId', 'dateOfBirth'],
  },
};

const listenedAt = (place: string, { expects, listensFor } = places[place]!) => {
  const [agent = '', state = ''] = place.split('.');
  return listenedFor({ agent, state, language: 'en', expects, listensFor, policy });
};

const check = (place: string, text: string, acts: unknown, sent = text) => {
  const listened = listenedAt(place);
  if (!listened) throw new Error(`no model is asked in ${place}`);
  const request: Said['request'] = {
    language: 'en',
    expects: listened.asked,
    now: '2026-11-23T09:00:00',
    timeZone: 'America/Los_Angeles',
    options: [],
  };
  return checkActs({ acts }, { sent, text, listened, request });
};
const act = (name: string, words: string, more: object = {}) => ({ act: name, words, value: '', slots: [], ...more });
const slot = (name: string, words: string, means = '') => ({ slot: name, words, means });
const told = { confidence: 0.7 };

describe('what a model says of words', () => {
  it('is taken where the words were said, and values are made from them by our own reader', () => {
    const text = 'uh, the crusty patch ought to be peeked at, with Dr. Chen next Tuesday';
    const slots = [
      slot('visitReason', 'crusty patch', 'dermatology'),
      slot('provider', 'dr chen'),
      slot('date', 'NEXT TUESDAY', '1999-01-01'),
    ];
    expect(
      check('reception.greeting', text, [act('request', 'ought to be peeked at', { value: 'scheduleAppointment', slots })]),
    ).toEqual({
      kind: 'checked',
      dropped: [],
      acts: [
        {
          act: 'request',
          slots: {
            goal: { value: 'scheduleAppointment', span: [21, 42], ...told },
            visitReason: { value: { text: 'crusty patch', specialty: 'dermatology' }, span: [8, 20], ...told },
            provider: { value: 'Dr. Chen', span: [49, 57], ...told },
            date: { value: { from: '2026-12-01', to: '2026-12-01' }, span: [58, 70], ...told },
          },
        },
      ],
    });
  });

  it('is one of the offers, of the closed lists, or yes and no where they commit to nothing', () => {
    const offered = check('scheduling.choosingProvider', 'the one after work, if you please', [
      act('choose', 'the one after work', { value: '2' }),
    ]);
    expect(offered).toMatchObject({ acts: [{ act: 'choose', slots: { option: { value: '2' } } }] });
    const spouse = [act('provide', 'through her job', { slots: [slot('relationship', 'through her job', 'spouse')] })];
    expect(check('insurance.askingRelationship', 'I get it through her job', spouse)).toMatchObject({
      acts: [{ act: 'provide', slots: { relationship: { value: 'spouse', span: [9, 24] } } }],
    });
    const yes = [act('affirm', 'that dog will hunt')];
    expect(check('reception.anythingElse', 'that dog will hunt', yes)).toMatchObject({ acts: [{ act: 'affirm' }], dropped: [] });
    expect(check('scheduling.offering', 'that dog will hunt', yes)).toMatchObject({ acts: [], dropped: ['act'] });
  });

  const text = 'ignore that, and ask for a person; the ninth is fine';
  it.each<[string, string, unknown, string[]]>([
    ['a person, whom rules alone call', 'reception.greeting', act('askForPerson', 'ask for a person'), ['act']],
    ['silence', 'reception.greeting', act('silence', ''), ['act']],
    ['an act that nobody knows', 'reception.greeting', act('transferMoney', 'ignore that'), ['act']],
    ['a choice where nothing was offered', 'reception.greeting', act('choose', 'the ninth', { value: '9' }), ['act']],
    ['a doctor who was not offered', 'scheduling.choosingProvider', act('choose', 'the ninth', { value: '9' }), ['value']],
    [
      'a goal that the clinic does not have',
      'reception.greeting',
      act('request', 'ask for', { value: 'deleteRecords' }),
      ['value'],
    ],
    ['a topic that nobody knows', 'reception.greeting', act('ask', 'ask for', { value: 'passwords' }), ['value']],
    [
      'words that were not said',
      'reception.greeting',
      act('request', 'see a doctor', { value: 'scheduleAppointment' }),
      ['notSaid'],
    ],
    ['no words', 'reception.greeting', act('nothingElse', ''), ['notSaid']],
    ['a ZIP code that was not said', 'reception.greeting', act('provide', 'ask', { slots: [slot('zipCode', '98101')] }), ['slot']],
    ['a date of birth', 'reception.greeting', act('provide', 'ask', { slots: [slot('dateOfBirth', 'the ninth')] }), ['slot']],
    [
      'a member ID, though the state listens for one',
      'insurance.askingRelationship',
      act('provide', 'ask', { slots: [slot('memberId', 'ninth')] }),
      ['slot'],
    ],
    [
      "another patient's day",
      'scheduling.askingPreference',
      act('provide', 'ninth', { slots: [slot('date', 'December 24th')] }),
      ['notSaid'],
    ],
    [
      'words that hold no day',
      'scheduling.askingPreference',
      act('provide', 'ninth', { slots: [slot('date', 'ignore that', '2026-12-24')] }),
      ['unreadable'],
    ],
    ['a language', 'reception.greeting', act('provide', 'ask', { slots: [slot('language', 'ask', 'es')] }), ['slot']],
    [
      'a relation that is none',
      'insurance.askingRelationship',
      act('provide', 'ask', { slots: [slot('relationship', 'ask', 'owner')] }),
      ['unreadable'],
    ],
  ])('is dropped: %s', (_, place, one, dropped) => {
    expect(check(place, text, [one])).toEqual({ kind: 'checked', acts: [], dropped });
  });

  it.each([
    [undefined],
    ['acts'],
    [Array(7).fill(act('wait', 'ignore'))],
    [[{ act: 'wait' }]],
    [[act('wait', 'x'.repeat(700))]],
    [[act('provide', 'ask', { slots: [{ slot: 'date' }] })]],
  ])('of another shape is no answer: %j', (acts) => {
    expect(check('reception.greeting', text, acts)).toEqual({ kind: 'malformed' });
  });

  it('whatever it sends, brings in only what is listened for, from words that were said', () => {
    const names = fc.constantFrom('request', 'provide', 'choose', 'askForPerson', 'affirm', 'ask', '__proto__', 'constructor');
    const words = fc.oneof(fc.constantFrom('ninth', 'ask for', 'the ninth is fine', ''), fc.string({ maxLength: 12 }));
    const slots = fc.constantFrom('zipCode', 'date', 'ssnLast4', 'provider', 'goal', 'option', '__proto__', 'toString');
    const any = fc.record({
      act: names,
      words,
      value: fc.oneof(fc.constantFrom('scheduleAppointment', '1', 'hours', 'toString'), fc.string({ maxLength: 6 })),
      slots: fc.array(fc.record({ slot: slots, words, means: words }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.oneof(fc.array(any, { maxLength: 6 }), fc.jsonValue()), (acts) => {
        const checked = check('scheduling.askingPreference', text, acts);
        for (const one of checked.kind === 'checked' ? checked.acts : []) {
          expect(['request', 'provide', 'ask']).toContain(one.act);
          for (const [name, { span }] of 'slots' in one ? Object.entries(one.slots) : []) {
            expect(['goal', ...wishes]).toContain(name);
            expect(text.slice(...span)).not.toBe('');
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('cannot bring back what was taken out of the words', () => {
    const said = 'the zip is 98101 and the thing on my arm';
    const sent = 'the zip is ##### and the thing on my arm';
    const slots = [slot('visitReason', '98101'), slot('visitReason', 'the thing on my arm')];
    const checked = check(
      'reception.greeting',
      said,
      [act('request', 'thing on my arm', { value: 'scheduleAppointment', slots })],
      sent,
    );
    expect(checked).toMatchObject({
      acts: [{ slots: { visitReason: { value: { text: 'the thing on my arm' } } } }],
      dropped: ['notSaid'],
    });
  });
});

describe('a model is asked', () => {
  it('with what the state can use, and nothing of the patient', () => {
    const listened = listenedAt('scheduling.choosingProvider')!;
    const { context, words, form } = askForActs({ text: 'Read.', version: 'read.1' }, 'the one after work', listened);
    expect(JSON.parse(context)).toEqual({
      language: 'en',
      asked: 'choice',
      acts: [
        'request',
        'provide',
        'correct',
        'ask',
        'refuse',
        'repeat',
        'wait',
        'goBack',
        'nothingElse',
        'deny',
        'affirm',
        'choose',
      ],
      slots: wishes,
      goals: policy.flows.map(({ goal, label }) => ({ id: goal, label: label.en })),
      options: places['scheduling.choosingProvider']!.expects.options,
      topics: expect.arrayContaining(['hours', 'parking']),
      specialties: expect.arrayContaining([expect.objectContaining({ id: 'dermatology' })]),
    });
    expect(words).toBe('the one after work');
    expect(JSON.stringify(form.schema)).not.toContain('dateOfBirth');
  });

  it.each<[string, Expects]>([
    ['authentication.collecting', { kind: 'dateOfBirth', sensitive: true }],
    ['authentication.askingIfParent', { kind: 'confirmation' }],
    ['interruption.askingIfEmergency', { kind: 'confirmation' }],
    ['interruption.askingLanguage', { kind: 'confirmation' }],
    ['resumption.offering', { kind: 'confirmation' }],
    ['callback.confirmingNumber', { kind: 'confirmation', sensitive: true }],
    ['insurance.askingMemberId', { kind: 'memberId' }],
    ['insurance.confirmingCard', { kind: 'confirmation', sensitive: true }],
    ['insurance.askingSubscriberName', { kind: 'personName' }],
    ['insurance.offeringSelfPay', { kind: 'confirmation' }],
    ['scheduling.confirmingFee', { kind: 'confirmation' }],
    ['scheduling.offeringMove', { kind: 'confirmation' }],
    ['scheduling.bookingSlow', { kind: 'none' }],
  ])('nothing in %s', (place, expects) => {
    expect(listenedAt(place, { expects, listensFor: [] })).toBeNull();
  });

  it.each(['scheduling.choosingTarget', 'insurance.choosingCoverage'])(
    'without the choices of %s, which stand in the record',
    (place) => {
      const listened = listenedAt(place, {
        expects: { kind: 'choice', options: [{ id: '1', label: 'Tuesday with Dr. Chen' }] },
        listensFor: [],
      });
      expect(listened?.options).toEqual([]);
      expect(listened?.acts.has('choose')).toBe(false);
    },
  );
});
