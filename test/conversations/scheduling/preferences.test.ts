import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#src/sessions/answer.ts';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { type Appointment, read } from '../support/ehr.ts';
import { insured } from '../support/talk.ts';

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell();
});
afterAll(() => callwell.close());

const labels = ({ expects }: Answer): string[] => (expects.options ?? []).map(({ label }) => label);
const starts = (answer: Answer): Date[] => labels(answer).map(momentOf);

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

/** "Tuesday, December 1 at 9:00 AM …", "martes, 1 de diciembre a las 9:00 a.m. …": as a local time, whatever the zone. */
const momentOf = (label: string): Date => {
  const time = /(\d+):(\d\d) ([ap])\.?m/i.exec(label);
  const english = /, ([A-Z][a-z]+) (\d+) at/.exec(label);
  const spanish = /, (\d+) de ([a-z]+) /.exec(label);
  const day = english ? Number(english[2]) : Number(spanish?.[1]);
  const month = english ? new Date(`${english[1]} 1, 2000`).getMonth() : months.indexOf(spanish?.[2] ?? '');
  const hour = (Number(time?.[1]) % 12) + (time?.[3]?.toLowerCase() === 'p' ? 12 : 0);
  return new Date(month < 6 ? 2027 : 2026, month, day, hour, Number(time?.[2]));
};
const hours = (answer: Answer): number[] => starts(answer).map((at) => at.getHours() + at.getMinutes() / 60);
const weekdays = (answer: Answer): number[] => starts(answer).map((at) => at.getDay());
const dates = (answer: Answer): string[] => starts(answer).map((at) => `${at.getMonth() + 1}/${at.getDate()}`);
const nextWeek = ['11/30', '12/1', '12/2', '12/3', '12/4'];
const every = <T>(values: T[], holds: (value: T) => boolean): void => {
  expect(values.length).toBeGreaterThan(0);
  expect(values.filter((value) => !holds(value))).toEqual([]);
};

const skin = {
  en: { who: 'ana-ruiz', wish: "hello, I've got this rash that won't go away and I'd like somebody to see it" },
  es: { who: 'maria-garcia-1990', wish: 'buenos días, tengo un sarpullido y quiero que me lo vea un dermatólogo' },
};

describe('who, when and where, in any words', () => {
  it.each([
    ['en', 'um, sometime next week but not Tuesday, late afternoon, Dr. Chen or anyone in Bellevue'],
    ['es', 'pues, la próxima semana pero no el martes, por la tarde, con la doctora Chen o cualquiera en Bellevue'],
  ] as const)('takes it all in one breath (%s)', async (tongue, words) => {
    const caller = await insured(callwell, skin[tongue].who, { wish: skin[tongue].wish, tongue });
    const offer = await caller.say(words);
    expect(offer.state).toBe('scheduling.offering');
    every(labels(offer), (label) => label.includes('Chen') || label.includes('Bellevue'));
    every(weekdays(offer), (weekday) => weekday !== 2);
    every(dates(offer), (date) => nextWeek.includes(date));
    every(hours(offer), (hour) => hour >= 12);
  });

  it.each([
    ['en', 'Dr. Chen or Dr. Lindqvist, next week', ['Chen', 'Lindqvist']],
    ['es', 'con la doctora Chen o el doctor Lindqvist, la próxima semana', ['Chen', 'Lindqvist']],
  ] as const)('takes several names, any of whom would do (%s)', async (tongue, words, names) => {
    const caller = await insured(callwell, skin[tongue].who, { wish: skin[tongue].wish, tongue });
    const offered = new Set<string>();
    let offer = await caller.say(words);
    for (let turn = 0; turn < 6; turn += 1) {
      expect(offer.state).toBe('scheduling.offering');
      every(labels(offer), (label) => names.some((name) => label.includes(name)));
      for (const name of names) if (labels(offer).some((label) => label.includes(name))) offered.add(name);
      offer = await caller.say(tongue === 'en' ? 'anything later?' : 'algo más tarde');
    }
    expect([...offered].toSorted()).toEqual([...names].toSorted());
  });

  it('goes on with the one of two whom the clinic has', async () => {
    const caller = await insured(callwell, 'ana-ruiz', { wish: skin.en.wish });
    const offer = await caller.say('Dr. Bartholomew or Dr. Chen, next week');
    expect(offer.state).toBe('scheduling.offering');
    every(labels(offer), (label) => label.includes('Chen'));
  });

  it.each([
    ['en', 'Tuesday of next week in the morning or Thursday of next week after three'],
    ['es', 'el martes de la próxima semana por la mañana o el jueves de la próxima semana después de las tres'],
  ] as const)('takes several days, each with its own time, and loses none (%s)', async (tongue, words) => {
    const caller = await insured(callwell, skin[tongue].who, { wish: skin[tongue].wish, tongue });
    const found: Date[] = [];
    let offer = await caller.say(words);
    for (
      let turn = 0;
      turn < 8 && offer.reply.text !== '' && !/nothing just like|nada exactamente/.test(offer.reply.text);
      turn += 1
    ) {
      found.push(...starts(offer));
      offer = await caller.say(tongue === 'en' ? 'none of them works' : 'ninguna me sirve', words);
    }
    expect(new Set(found.map((at) => at.getDay()))).toEqual(new Set([2, 4]));
    every(found, (at) => (at.getDay() === 2 ? at.getHours() < 13 : at.getHours() >= 15));
  });

  it.each([
    ['en', 'whichever comes first'],
    ['es', 'lo que sea primero'],
    ['es', 'quien esté disponible primero'],
  ] as const)('offers what comes first (%s: %s)', async (tongue, words) => {
    const caller = await insured(callwell, skin[tongue].who, { wish: skin[tongue].wish, tongue });
    expect((await caller.say(words)).state).toBe('scheduling.offering');
  });

  it('offers nobody by a name that the clinic does not have', async () => {
    const caller = await insured(callwell, 'ana-ruiz', { wish: skin.en.wish });
    const asked = await caller.say('could I get in with Dr. Bartholomew?');
    expect(asked).toMatchObject({ state: 'scheduling.askingPreference', expects: { kind: 'appointmentPreference' } });
    expect(asked.reply.text).toContain("couldn't find");
    expect((await caller.say('okay then anybody, Thursday morning')).state).toBe('scheduling.offering');
  });

  it('says so when nothing is like that, and what is closest', async () => {
    const caller = await insured(callwell, 'ana-ruiz', { wish: skin.en.wish });
    const offer = await caller.say('it has to be after five on Wednesday');
    expect(offer.reply.text).toContain('nothing just like that');
    expect(labels(offer)).toHaveLength(3);
  });

  it('asks which one when two have that name, and books with the one who is meant', async () => {
    const caller = await insured(callwell, 'lucas-ferreira-dos-santos', {
      wish: 'I need an appointment with Dr. Patel for my blood pressure',
    });
    expect(caller.last()).toMatchObject({ state: 'scheduling.choosingProvider', expects: { kind: 'choice' } });
    expect(labels(caller.last()).toSorted()).toEqual(['Dr. Anil Patel', 'Dr. Priya Patel']);
    await caller.say('Anil, the heart doctor');
    if (caller.last().expects.kind === 'appointmentPreference') await caller.say('as soon as possible');
    every(labels(caller.last()), (label) => label.includes('Anil Patel'));
  });
});

describe('openings were offered, and the caller wants', () => {
  const usual = { en: 'Wednesday of next week, after ten', es: 'el miércoles de la próxima semana, después de las diez' };
  const offered = async (tongue: 'en' | 'es', when: string = usual[tongue]) => {
    const caller = await insured(callwell, skin[tongue].who, { wish: skin[tongue].wish, tongue });
    const first = await caller.say(when);
    expect(first.state).toBe('scheduling.offering');
    return { caller, first };
  };

  it.each([
    ['en', 'hmm, do you have anything earlier?'],
    ['en', "that's too late for me, something sooner please"],
    ['es', '¿no tendrá algo más temprano?'],
    ['es', 'que sea antes, por favor'],
  ] as const)('something earlier (%s: %s)', async (tongue, words) => {
    const { caller, first } = await offered(tongue);
    const second = await caller.say(words);
    expect(second.state).toBe('scheduling.offering');
    every(starts(second), (at) => at < (starts(first)[0] as Date));
  });

  it.each([
    ['en', 'anything later than that?'],
    ['es', 'un poco más tarde, si se puede'],
  ] as const)('something later (%s: %s)', async (tongue, words) => {
    const { caller, first } = await offered(tongue);
    const second = await caller.say(words);
    every(starts(second), (at) => at >= (starts(first).at(-1) as Date));
    every(labels(second), (label) => !labels(first).includes(label));
  });

  it.each([
    ['en', 'is there another doctor I could see?'],
    ['en', 'I would rather see somebody else'],
    ['es', '¿me puede dar con otra doctora?'],
  ] as const)('another doctor (%s: %s)', async (tongue, words) => {
    const caller = await insured(callwell, skin[tongue].who, { wish: skin[tongue].wish, tongue });
    const first = await caller.say(tongue === 'en' ? 'with Dr. Chen, any day' : 'con la doctora Chen, cualquier día');
    every(labels(first), (label) => label.includes('Grace Chen'));
    const second = await caller.say(words);
    expect(second.state).toBe('scheduling.offering');
    every(labels(second), (label) => !label.includes('Grace Chen'));
  });

  it('another doctor where there is none: says so, and goes on with what there is', async () => {
    const { caller, first } = await offered('en');
    expect(new Set(labels(first).map((label) => label.split(' with ')[1])).size).toBe(2);
    const second = await caller.say('neither of those doctors, is there anyone else');
    expect(second.reply.text).toContain('nobody else');
    every(labels(second), (label) => !labels(first).includes(label));
  });

  it.each([
    ['en', 'is there anything in Tacoma instead', 'Tacoma'],
    ['es', 'mejor en Bellevue', 'Bellevue'],
  ] as const)('another place (%s: %s)', async (tongue, words, place) => {
    const { caller } = await offered(tongue);
    every(labels(await caller.say(words)), (label) => label.includes(place));
  });

  it('another day than those: all of them are turned down, and the question is what would suit', async () => {
    const { caller, first } = await offered('es');
    const asked = await caller.say('ninguna me sirve');
    expect(asked.outcomes).toEqual([]);
    const second = asked.state === 'scheduling.offering' ? asked : await caller.say('el jueves de la próxima semana');
    every(labels(second), (label) => !labels(first).includes(label));
  });

  it.each([
    ['en', 'any time on December second', 'the second one', 1],
    ['en', 'December third would be good', 'uh, the last one I guess', 2],
    ['en', 'maybe December fourth', "either is fine, I don't care", 0],
    ['es', 'el dos de diciembre', 'la segunda está bien', 1],
    ['es', 'que sea el tres de diciembre', 'cualquiera, me da igual', 0],
    ['es', 'el cuatro de diciembre', 'la última, por favor', 2],
  ] as const)('one of them (%s: %s … %s)', async (tongue, when, words, index) => {
    const { caller, first } = await offered(tongue, when);
    const booked = await caller.say(words);
    expect(booked.reply.text).toContain(labels(first)[index]);
    const [reference = ''] = booked.outcomes[0]?.references ?? [];
    const { status, start } = await read<Appointment>(callwell, reference);
    expect(status).toBe('booked');
    expect(start).toContain(`T${String(starts(first)[index]?.getHours()).padStart(2, '0')}:`);
  });
});

describe('a patient who is booked elsewhere', () => {
  it('is offered no time that lies in that visit', async () => {
    // Ana is with Dr. Chen from half past nine on Friday.
    const caller = await insured(callwell, 'ana-ruiz', {
      wish: 'I need another appointment for a mole on Friday morning around nine thirty',
    });
    expect(labels(caller.last()).length).toBeGreaterThan(0);
    expect(labels(caller.last()).filter((label) => /November 27 at 9:30/.test(label))).toEqual([]);
  });
});
