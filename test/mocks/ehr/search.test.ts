import type { Bundle, OperationOutcome, Patient, Slot } from '@medplum/fhirtypes';
import { Client } from 'fhir-kit-client';
import { describe, expect, it } from 'vitest';
import { ask, sharedEhr } from './support.ts';

const week = { from: '2026-10-29T00:00:00-07:00', to: '2026-11-03T00:00:00-08:00' };

describe('searching the mock EHR', () => {
  const ehr = sharedEhr({ now: () => new Date('2026-10-26T12:00:00-07:00') });

  it('finds Ana Ruiz by what she says, sent by POST', async () => {
    const client = new Client({ baseUrl: ehr.url });
    const found = (await client.search({
      resourceType: 'Patient',
      searchParams: { birthdate: '1980-03-04', phone: '+12065550142' },
      options: { postSearch: true },
    })) as unknown as Bundle<Patient>;
    expect(found.total).toBe(1);
    expect(found.entry?.[0]?.resource).toMatchObject({ id: 'p-ana-ruiz', name: [{ family: 'Ruiz', given: ['Ana'] }] });
  });

  it.each([
    ['an id', () => 'patient=p-ana-ruiz'],
    ['a reference', () => 'patient=Patient/p-ana-ruiz'],
    ['a typed id', () => 'actor:Patient=p-ana-ruiz'],
    ['an address', () => `patient=${ehr.url}/Patient/p-ana-ruiz`],
  ])('takes a reference as %s', async (_, query) => {
    expect((await ask<Bundle>(`${ehr.url}/Appointment?${query()}`, 'GET')).body.total).toBe(1);
  });

  it('ignores a parameter it does not know, says so in the self link, and refuses it when asked to be strict', async () => {
    const { url } = ehr;
    const lenient = await ask<Bundle>(`${url}/Patient?family=Ruiz&shoesize=38`, 'GET');
    expect(lenient.body.link?.[0]).toEqual({ relation: 'self', url: `${url}/Patient?family=Ruiz` });
    const strict = await ask<OperationOutcome>(`${url}/Patient?family=Ruiz&shoesize=38`, 'GET', {
      headers: { prefer: 'handling=strict' },
    });
    expect(strict).toMatchObject({ status: 400, body: { resourceType: 'OperationOutcome' } });
    expect((await ask(`${url}/Patient?family:exact=Ruiz`, 'GET')).status).toBe(400);
  });

  it('pages through a search without losing or repeating anybody, on its own origin and without the query in the link', async () => {
    const { url } = ehr;
    const ids: string[] = [];
    let page = (
      await ask<Bundle>(`${url}/Patient/_search`, 'POST', { body: new URLSearchParams({ 'address-state': 'WA', _count: '33' }) })
    ).body;
    const total = page.total ?? 0;
    for (let next: string | undefined = ''; next !== undefined; ) {
      ids.push(...(page.entry ?? []).map((entry) => entry.resource?.id ?? ''));
      next = page.link?.find((link) => link.relation === 'next')?.url;
      if (next === undefined) break;
      expect(next.startsWith(`${url}/Patient?`)).toBe(true);
      expect(next).not.toContain('WA');
      page = (await ask<Bundle>(next, 'GET')).body;
    }
    expect(total).toBeGreaterThanOrEqual(100);
    expect(new Set(ids).size).toBe(total);
    expect(ids).toHaveLength(total);
  });

  it('answers 410 for a page that it no longer keeps, not everybody', async () => {
    expect((await ask(`${ehr.url}/Patient?_page=f0000000-0000-4000-8000-000000000000`, 'GET')).status).toBe(410);
  });

  it('sorts times as times, whatever their offset', async () => {
    const { url } = ehr;
    const query = 'schedule=Schedule/sch-daniel-kim-bellevue&start=ge2026-10-30&start=lt2026-11-03&_sort=-start&_count=200';
    const slots =
      (await ask<Bundle<Slot>>(`${url}/Slot?${query}`, 'GET')).body.entry?.map((entry) =>
        Date.parse(entry.resource?.start ?? ''),
      ) ?? [];
    expect(slots.length).toBeGreaterThan(20);
    expect(slots).toEqual([...slots].sort((a, b) => b - a));
  });

  it.each([
    `status=free&start=ge${week.from}&start=lt${week.to}`,
    `schedule=Schedule/sch-grace-chen-downtown,Schedule/sch-anil-patel-downtown&start=gt${week.from}&start=le2026-11-02`,
    `specialty=http://snomed.info/sct|394582007&status=busy,free&start=lt${week.to}`,
    'specialty=394582007,394579002&status=free&start=2026-11-02',
    'status:not=free&start=lt2026-11-02',
  ])('finds the same slots as a look at each of them does: %s', async (query) => {
    const { url } = ehr;
    const indexed = (await ask<Bundle>(`${url}/Slot?${query.replaceAll('|', '%7C')}&_count=1000`, 'GET')).body;
    const all = (await ask<Bundle<Slot>>(`${url}/Slot?start=lt2026-11-05&_count=1000&_sort=start`, 'GET')).body;
    expect(all.total).toBeGreaterThan(1000);
    expect(indexed.total).toBeGreaterThan(0);
    const everySlot = await everything(all);
    expect(indexed.total).toBe(everySlot.filter((slot) => fits(slot, new URLSearchParams(query))).length);
  });

  it('follows _include and _revinclude', async () => {
    const { url } = ehr;
    const query = '_include=PractitionerRole:practitioner&_include=PractitionerRole:location';
    const roles = (await ask<Bundle>(`${url}/PractitionerRole?specialty=394582007&${query}`, 'GET')).body;
    const included = roles.entry
      ?.filter((entry) => entry.search?.mode === 'include')
      .map((entry) => entry.fullUrl?.replace(`${url}/`, ''));
    expect(roles.total).toBe(3);
    expect(included?.sort()).toEqual([
      'Location/loc-bellevue',
      'Location/loc-downtown',
      'Location/loc-tacoma',
      'Practitioner/dr-grace-chen',
      'Practitioner/dr-peter-lindqvist',
    ]);
    const patient = (await ask<Bundle>(`${url}/Patient?_id=p-ana-ruiz&_revinclude=Coverage:beneficiary`, 'GET')).body;
    expect(patient.entry?.map((entry) => entry.resource?.id)).toEqual(['p-ana-ruiz', 'cov-ana-ruiz-1']);
  });
});

const everything = async (first: Bundle<Slot>): Promise<Slot[]> => {
  const slots: Slot[] = [];
  for (let page = first; ; ) {
    slots.push(...(page.entry ?? []).flatMap((entry) => entry.resource ?? []));
    const next = page.link?.find((link) => link.relation === 'next')?.url;
    if (next === undefined) return slots;
    page = (await ask<Bundle<Slot>>(next, 'GET')).body;
  }
};

/** The meaning of a query, said once more without the library: R4 search, "date" and "token". */
const fits = (slot: Slot, query: URLSearchParams): boolean =>
  Array.from(query).every(([name, value]) => {
    const codes = slot.specialty?.[0]?.coding?.[0];
    if (name === 'status') return value.split(',').includes(slot.status ?? '');
    if (name === 'status:not') return slot.status !== value;
    if (name === 'schedule') return value.split(',').includes(slot.schedule?.reference ?? '');
    if (name === 'specialty')
      return value.split(',').some((token) => [codes?.code, `${codes?.system}|${codes?.code}`].includes(token));
    return fitsStart(Date.parse(slot.start ?? ''), value);
  });

const fitsStart = (start: number, value: string): boolean => {
  const [, prefix = 'eq', date = ''] = /^(ge|gt|le|lt)?(.*)$/.exec(value) ?? [];
  const from = Date.parse(date);
  const to = date.length === 10 ? from + 86_399_999 : from + 999;
  return (
    { ge: start >= from, gt: start > to, le: start <= to, lt: start < from, eq: start >= from && start <= to }[prefix] ?? false
  );
};
