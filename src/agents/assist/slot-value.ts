import type { ExpectsKind } from '../../domain/expects.ts';
import { type SlotName, type SlotValues, slotSchemas } from '../../domain/slots.ts';
import { type ReadRequest, read } from '../../language/read.ts';
import type { ListenedFor } from './listened-for.ts';

export type SlotWords = {
  /** The caller's own, as they stand in what was said. */
  words: string;
  /** One of a closed list, or "". */
  means: string;
  listened: ListenedFor;
  request: Omit<ReadRequest, 'text' | 'alternatives'>;
};

/**
 * The value of a slot from the words that a model pointed to. The value is made here: days, hours and payers by the built-in reader, names
 * of doctors and places as they were said. What a model says words mean counts only where it is one of a closed list. Null when they hold
 * no such value.
 */
export const slotReading = (slot: SlotName, told: SlotWords): SlotValues[SlotName] | null => {
  const { words, means, listened } = told;
  switch (slot) {
    case 'visitReason':
      return { text: words, specialty: listened.specialties.find(({ id }) => id === means)?.id ?? null };
    case 'provider':
    case 'location':
      return readAgain(slot, told) ?? words;
    case 'relationship':
    case 'shift': {
      const known = slotSchemas[slot].safeParse(means);
      return known.success ? known.data : readAgain(slot, told);
    }
    default:
      return readAgain(slot, told);
  }
};

/** The kind of question to which such a value is the answer. */
const askedBy: Partial<Record<SlotName, ExpectsKind>> = {
  date: 'appointmentPreference',
  time: 'appointmentPreference',
  provider: 'appointmentPreference',
  location: 'appointmentPreference',
  shift: 'appointmentPreference',
  payer: 'payer',
  relationship: 'relationship',
};

const readAgain = (slot: SlotName, { words, request }: SlotWords): SlotValues[SlotName] | null => {
  const expects = askedBy[slot];
  if (!expects) return null;
  const readings = read({ ...request, text: words, expects, options: [] }).flatMap((act) =>
    'slots' in act && act.slots[slot] ? [act.slots[slot].value] : [],
  );
  return readings[0] ?? null;
};
