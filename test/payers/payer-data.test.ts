import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { aliasIndex } from '#src/payers/alias-index.ts';
import { allPayers, matchPayers } from '#src/payers/directory.ts';
import data from '#src/payers/payers.json' with { type: 'json' };
import { stateCodes } from '#src/payers/us-states.ts';

const words = z.array(z.string().min(2)).min(1);
const Directory = z.strictObject({
  groups: z.record(z.string(), z.strictObject({ aliases: words, weakAliases: words.optional() })),
  fuzzyWords: words,
  payers: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      name: z.string().min(2),
      kind: z.enum([
        'commercial',
        'blue',
        'regional',
        'medicare',
        'medicareAdvantage',
        'medicaid',
        'chip',
        'marketplace',
        'military',
        'sharing',
        'other',
      ]),
      states: z.array(z.string().length(2)),
      groups: z.array(z.string()).optional(),
      aliases: words.optional(),
      weakAliases: words.optional(),
      bareAliases: words.optional(),
    }),
  ),
});

describe('the payer directory', () => {
  it('has the shape that its readers take it for', () => expect(Directory.safeParse(data).error).toBeUndefined());
  it('names each payer once', () => {
    const ids = allPayers().map(({ id }) => id);
    const names = allPayers().map(({ name }) => name);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(names).size).toBe(names.length);
  });
  it('holds at least three hundred, and a Medicaid and a Blue for each state', () => {
    expect(allPayers().length).toBeGreaterThanOrEqual(300);
    const kindsIn = (state: string) => new Set(allPayers().flatMap((payer) => (payer.states.includes(state) ? [payer.kind] : [])));
    const lacking = stateCodes.filter((state) => !kindsIn(state).has('medicaid') || !kindsIn(state).has('blue'));
    expect(lacking).toEqual([]);
  });
  it('lets one alias mean several payers only where they are one family, or in different states', () => {
    const silent = [...aliasIndex.entries].filter(([, { strong, weak }]) => {
      const payers = [...new Set([...strong, ...weak])];
      const family = payers[0]?.groups?.some((group) => payers.every((payer) => payer.groups?.includes(group))) ?? false;
      const states = payers.flatMap((payer) => payer.states);
      const apart = payers.every((payer) => payer.states.length > 0) && new Set(states).size === states.length;
      return payers.length > 1 && !family && !apart;
    });
    expect(silent.map(([key]) => key)).toEqual([]);
  });
  it('finds every payer by its own name', () => {
    const lost = allPayers().filter((payer) => {
      const match = matchPayers(payer.name, payer.states[0] ?? null, { asked: true });
      if (match.kind === 'one') return match.payer.id !== payer.id;
      return match.kind === 'none' || !match.candidates.some(({ id }) => id === payer.id);
    });
    expect(lost.map(({ name }) => name)).toEqual([]);
  });
});
