import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadPolicy, parsePolicy } from '#src/policy/load.ts';

const original = await readFile('policy/default.yaml', 'utf8');

/** The default policy with some text of it replaced; fails when that text is not there. */
const changed = (...changes: [from: string, to: string][]): string =>
  changes.reduce((text, [from, to]) => {
    expect(text, 'the text to replace stands in the default policy').toContain(from);
    return text.replace(from, to);
  }, original);

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

const problemsOf = (text: string): string[] => {
  const loaded = parsePolicy(text, 'clinic.yaml');
  return loaded.kind === 'wrong' ? loaded.problems : [];
};

describe('the default policy', () => {
  it('loads, with the numbers that the behaviour of a call promises', async () => {
    const loaded = await loadPolicy('policy/default.yaml');
    if (loaded.kind === 'wrong') expect.fail(loaded.problems.join('\n'));
    expect(loaded.policy).toMatchObject({
      opening: { announceRecording: true },
      limits: { noInput: 3, noMatch: 3, rejected: 3, waitSeconds: 30 },
      authentication: { requiredMatches: 3, required: ['dateOfBirth'], callerIdIsFactor: false, attemptsPerDay: 5 },
      scheduling: { offers: 3, noticeHours: 24 },
    });
    expect(loaded.policy.authentication.order).toHaveLength(5);
  });
});

it('names the clinic and its specialties as the mock EHR codes them', async () => {
  const loaded = parsePolicy(original, 'default.yaml');
  if (loaded.kind === 'wrong') expect.fail(loaded.problems.join('\n'));
  const records = await readFile('mocks/data/clinic.json', 'utf8');
  for (const { coding } of loaded.policy.scheduling.specialties) expect(records).toContain(`"${coding.code}"`);
  expect(records).toContain(loaded.policy.clinic.billing.npi);
  expect(records).toContain(loaded.policy.clinic.phoneNumber);
});

describe('a policy file with a mistake', () => {
  it.each([
    ['a number that is no number', ['offers: 3', 'offers: three'], 'offers: three', 'scheduling.offers: must be a number'],
    ['a number too large', ['offers: 3', 'offers: 33'], 'offers: 33', 'scheduling.offers: must be at most 5'],
    ['half a number', ['offers: 3', 'offers: 2.5'], 'offers: 2.5', 'scheduling.offers: must be a whole number'],
    [
      'a choice that is none',
      ['waitlist: offer', 'waitlist: maybe'],
      'waitlist: maybe',
      'scheduling.waitlist: must be "offer" or "off"',
    ],
    [
      'a number as text',
      ['code: "394814009"', 'code: 394814009'],
      'coding: {',
      'specialties[0].coding.code: must be text; put it in quotes',
    ],
    [
      'a setting that does not exist',
      ['  noInput: 3', '  noInptu: 3\n  noInput: 3'],
      'noInptu',
      'limits.noInptu: is not a setting',
    ],
    [
      'a time zone that does not exist',
      ['America/Los_Angeles', 'Mars/Olympus'],
      'Mars',
      'clinic.timeZone: must be an IANA time zone',
    ],
    [
      'a visit type of no specialty',
      ['specialty: pediatrics\n', 'specialty: paediatrics\n'],
      'specialty: paediatrics',
      '"paediatrics" is not defined under scheduling.specialties',
    ],
    [
      'a reason sent to no queue',
      ['coverageProblem: insurance', 'coverageProblem: billing'],
      'coverageProblem: billing',
      'escalation.queueOf.coverageProblem: "billing" is not defined',
    ],
    [
      'a reason that nothing raises',
      ['systemUnavailable: scheduling', 'systemDown: scheduling'],
      'systemDown',
      'escalation.queueOf.systemDown: is not a reason',
    ],
    [
      'a required factor that is never asked for',
      ['[phoneNumber, dateOfBirth, zipCode,', '[phoneNumber, zipCode,'],
      'required: [dateOfBirth]',
      'needs dateOfBirth, which "order" never asks for',
    ],
    [
      'more matches than factors',
      ['order: [phoneNumber, dateOfBirth, zipCode, ssnLast4, medicalRecordNumber]', 'order: [dateOfBirth, zipCode]'],
      'requiredMatches: 3',
      'is more than the 2',
    ],
    [
      'an identifier used twice',
      ['- id: eyeExam', '- id: skinCheck'],
      '- id: skinCheck\n      label: { en: eye exam',
      '"skinCheck" is there twice',
    ],
    [
      'closing before opening',
      ['friday: { open: "08:00", close: "17:00" }', 'friday: { open: "18:00", close: "17:00" }'],
      'friday',
      'must open before it closes',
    ],
    ['an NPI with a digit wrong', ['9900000008', '9900000009'], 'npi', 'clinic.billing.npi: has a wrong check digit'],
    ['an answer to a question nobody asks', ['    parking:', '    parkin:'], 'parkin:', 'clinic.facts.parkin: is not asked about'],
    [
      'an answer in one language',
      ['      es: Abrimos de lunes a viernes, de 8 de la mañana a 5 de la tarde.\n', ''],
      'hours:\n      en:',
      'clinic.facts.hours.es: is missing',
    ],
    ['broken YAML', ['  offers: 3', '  offers: [3'], 'offers: [3', ''],
  ] as const)('names the line and the path: %s', (_, change, where, what) => {
    const text = changed([change[0], change[1]]);
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    const line = what === '' ? null : lineOf(text, where);
    if (line === null) expect(problems[0]).toMatch(/^clinic\.yaml:\d+ /);
    else expect(problems.filter((problem) => problem.startsWith(`clinic.yaml:${line} `)).join('\n')).toContain(what);
  });

  it('has all its mistakes listed, in the order of the file', () => {
    const problems = problemsOf(
      changed(['state: WA', 'state: Washington'], ['noMatch: 3', 'noMatch: 0'], ['offers: 3', 'offers: 9']),
    );
    expect(problems.map((problem) => problem.split(' ')[1])).toEqual(['clinic.state:', 'limits.noMatch:', 'scheduling.offers:']);
  });

  it('that is empty, or not there, is one clear problem and no exception', async () => {
    expect(problemsOf('')).toHaveLength(1);
    expect(await loadPolicy('policy/none.yaml')).toEqual({
      kind: 'wrong',
      problems: ['policy/none.yaml: cannot be read (ENOENT)'],
    });
  });
});
