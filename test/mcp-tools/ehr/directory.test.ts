import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FindOpeningsInput, Opening, ProviderView, SearchProvidersInput } from '#src/domain/scheduling.ts';
import { type EhrTools, ehrTools, monday, startEhr } from '#test/support/ehr-tools.ts';

let ehr: Awaited<ReturnType<typeof startEhr>>;
let tools: EhrTools;
beforeAll(async () => {
  ehr = await startEhr();
  tools = await ehrTools({ baseUrl: ehr.url });
});
afterEach(() => ehr.clearFaults());
afterAll(async () => {
  await tools.close();
  await ehr.close();
});

const anybody: SearchProvidersInput = { specialty: null, name: null, location: null, language: null, payerId: null };
const search = async (wanted: Partial<SearchProvidersInput>) => {
  const answer = await tools.call('ehr_search_providers', { ...anybody, ...wanted });
  return ((answer.providers ?? []) as ProviderView[]).map(({ name }) => name);
};

describe('a practitioner', () => {
  it.each<[string, Partial<SearchProvidersInput>, string[]]>([
    ['a family name with a title', { name: 'Dr. Chen' }, ['Dr. Grace Chen']],
    ['a first and a family name', { name: 'grace chen' }, ['Dr. Grace Chen']],
    ['a name as a recogniser hears it', { name: 'doctor Chan' }, ['Dr. Grace Chen']],
    ['a name without its accent', { name: 'elena vasquez' }, ['Dr. Elena Vásquez']],
    ['a name of several words', { name: 'la doctora de la Cruz' }, ['Dr. María de la Cruz']],
    ['a name that two have', { name: 'Dr. Patel', specialty: 'cardiology' }, ['Dr. Anil Patel']],
    ['a name that nobody has', { name: 'Dr. Xylophone' }, []],
    ['a title alone', { name: 'the doctor' }, []],
    ['a specialty that the clinic does not have', { specialty: 'alchemy' }, []],
  ])('is found by %s', async (_what, wanted, names) => {
    expect(await search(wanted)).toEqual(names);
  });

  it('is found by place, language and specialty together', async () => {
    const answer = await tools.call('ehr_search_providers', { ...anybody, location: 'the Bellevue clinic', language: 'es-US' });
    const providers = answer.providers as ProviderView[];
    expect(providers.length).toBeGreaterThan(0);
    for (const one of providers) {
      expect(one.languages).toContain('es');
      expect(one.locations.map(({ name }) => name)).toContain('Callwell Clinic Bellevue');
    }
    expect(await search({ location: 'Narnia' })).toEqual([]);
  });

  it('cannot be looked for while the EHR is down', async () => {
    await ehr.fault({ match: 'POST /PractitionerRole', fault: 'status', value: 500, times: 4 });
    expect(await tools.call('ehr_search_providers', anybody)).toEqual({ kind: 'unavailable' });
  });
});

const timeZone = 'America/Los_Angeles';
const wish: FindOpeningsInput = {
  specialty: 'dermatology',
  providers: [],
  locations: [],
  from: '2026-11-23',
  to: '2027-01-15',
  notOn: [],
  earliest: null,
  latest: null,
  minutes: 30,
  exclude: [],
  limit: 3,
  timeZone,
  notBefore: monday.toISOString(),
};
const find = async (over: Partial<FindOpeningsInput> = {}): Promise<Opening[]> => {
  const answer = await tools.call('ehr_find_openings', { ...wish, ...over });
  expect(answer.kind).toBe(answer.openings === undefined ? 'none' : 'found');
  return (answer.openings ?? []) as Opening[];
};
const dayOf = (opening: Opening) => opening.start.slice(0, 10);
const timeOf = (opening: Opening) => opening.start.slice(11, 16);

describe('openings', () => {
  it('are free, ahead, in local time, and earliest first', async () => {
    const openings = await find({ limit: 20 });
    expect(openings).toHaveLength(20);
    const starts = openings.map(({ start }) => Date.parse(start));
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(monday.getTime());
    expect(openings.every(({ start }) => start.endsWith('-08:00'))).toBe(true);
    for (const { slot } of openings.slice(0, 5)) expect(await ehr.get(slot)).toMatchObject({ status: 'free' });
  });

  it('are the same as reading everything and sorting it', async () => {
    const all = await find({ limit: 10_000 });
    expect(all.length).toBeGreaterThan(300);
    expect(await find({ limit: 7 })).toEqual(all.slice(0, 7));
    expect(new Set(all.map(({ slot }) => slot)).size).toBe(all.length);
  });

  it('keep to the days, the times and the people wanted', async () => {
    const openings = await find({
      from: '2026-11-30',
      to: '2026-12-04',
      notOn: ['2026-12-01'],
      earliest: '14:00',
      latest: '15:30',
      limit: 500,
    });
    expect(openings.length).toBeGreaterThan(0);
    for (const one of openings) {
      expect(['2026-11-30', '2026-12-02', '2026-12-03', '2026-12-04']).toContain(dayOf(one));
      expect(timeOf(one) >= '14:00' && timeOf(one) <= '15:30').toBe(true);
    }
    const chen = 'Practitioner/dr-grace-chen';
    expect(new Set((await find({ providers: [chen], limit: 500 })).map(({ provider }) => provider.id))).toEqual(new Set([chen]));
    const bellevue = 'Location/loc-bellevue';
    const there = await find({ specialty: null, locations: [bellevue], limit: 500 });
    expect(new Set(there.map(({ location }) => location.id))).toEqual(new Set([bellevue]));
  });

  it('are not the ones already offered, and go on after them', async () => {
    const [first, second, third, fourth] = await find({ limit: 4 });
    const exclude = [first, second, third].map((one) => one?.slot ?? '');
    expect((await find({ exclude, limit: 1 }))[0]).toEqual(fourth);
  });

  it('of a long visit are runs of slots without a gap', async () => {
    const single = await find({ limit: 10_000, providers: ['Practitioner/dr-grace-chen'] });
    const free = new Set(single.map(({ location, start }) => `${location.id} ${Date.parse(start)}`));
    const double = await find({ limit: 10_000, providers: ['Practitioner/dr-grace-chen'], minutes: 60 });
    expect(double.length).toBeGreaterThan(0);
    expect(double.length).toBeLessThan(single.length);
    for (const { location, start, end } of double) {
      expect(Date.parse(end) - Date.parse(start)).toBe(3_600_000);
      expect(free.has(`${location.id} ${Date.parse(start) + 1_800_000}`)).toBe(true);
    }
  });

  it.each<[string, Partial<FindOpeningsInput>]>([
    ['a range that is over', { from: '2026-11-01', to: '2026-11-20' }],
    ['a range that runs backwards', { from: '2026-12-10', to: '2026-12-01' }],
    ['a day with nothing', { from: '2026-12-06', to: '2026-12-06', earliest: '03:00', latest: '04:00' }],
    ['somebody who has no schedule', { providers: ['Practitioner/nobody'] }],
    ['a specialty that the clinic does not have', { specialty: 'alchemy' }],
  ])('there are none for %s', async (_what, over) => {
    expect(await find(over)).toEqual([]);
  });

  it('cannot be found while the EHR is down, also half-way', async () => {
    await ehr.fault({ match: 'POST /Slot', fault: 'garbage', times: 2 });
    expect(await tools.call('ehr_find_openings', wish)).toEqual({ kind: 'unavailable' });
    await ehr.fault({ match: 'GET /Slot', fault: 'drop', times: 2 });
    expect(await tools.call('ehr_find_openings', { ...wish, limit: 10_000 })).toEqual({ kind: 'unavailable' });
  });
});
