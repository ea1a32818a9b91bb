import type { Bundle, Resource } from '@medplum/fhirtypes';

/** Referred to before referring: servers that keep references whole want it so. */
const order = [
  'Organization',
  'Location',
  'Practitioner',
  'PractitionerRole',
  'Patient',
  'RelatedPerson',
  'Consent',
  'Coverage',
  'Schedule',
  'Slot',
  'Appointment',
];

/** Medplum takes no more updates in one transaction. */
const batchSize = 50;

export type LoadOptions = {
  /** The FHIR base, such as `http://127.0.0.1:8088/fhir`. */
  baseUrl: string;
  /** Bearer token, where the server wants one. */
  token: string | null;
  /** Slots that begin later are left out: a server takes minutes for all of them. */
  until: Date;
  onProgress(done: number, of: number): void;
};

/**
 * Puts resources, under their own ids, into another FHIR server, in transactions of 50. Doing it twice changes nothing. Throws with the
 * status and the server's own first words where it refuses.
 */
export const loadInto = async (resources: readonly Resource[], options: LoadOptions): Promise<number> => {
  const inUse = slotsInUse(resources);
  const chosen = inOrder(resources).filter(
    (one) => one.resourceType !== 'Slot' || new Date(one.start) <= options.until || inUse.has(`Slot/${one.id}`),
  );
  for (let first = 0; first < chosen.length; first += batchSize) {
    await send(transactionOf(chosen.slice(first, first + batchSize)), options);
    options.onProgress(Math.min(first + batchSize, chosen.length), chosen.length);
  }
  return chosen.length;
};

const inOrder = (resources: readonly Resource[]): Resource[] =>
  resources.toSorted((a, b) => order.indexOf(a.resourceType) - order.indexOf(b.resourceType));

/** A slot that an appointment has is wanted, however far away. */
const slotsInUse = (resources: readonly Resource[]): Set<string> =>
  new Set(
    resources
      .filter((resource) => resource.resourceType === 'Appointment')
      .flatMap(({ slot = [] }) => slot.map(({ reference = '' }) => reference)),
  );

const transactionOf = (resources: readonly Resource[]): Bundle => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: resources.map((resource) => {
    const { meta: _meta, ...own } = resource;
    const url = `${resource.resourceType}/${resource.id}`;
    return { resource: own, request: { method: 'PUT', url } };
  }),
});

const send = async (bundle: Bundle, { baseUrl, token }: LoadOptions): Promise<void> => {
  const response = await fetch(baseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/fhir+json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(bundle),
  });
  if (!response.ok) throw new Error(`${response.status} from ${baseUrl}: ${(await response.text()).slice(0, 300)}`);
};
