import { describe, expect, it } from 'vitest';
import { remembered } from '../../../../infra/connect/bridge/secret.ts';

const counted = (values: (string | Error)[]) => {
  let count = 0;
  const secret = remembered(() => {
    const value = values[count++]!;
    return value instanceof Error ? Promise.reject(value) : Promise.resolve(value);
  });
  return { secret, fetched: () => count };
};

describe('a secret', () => {
  it('is fetched once, also when many turns ask at the same time', async () => {
    const { secret, fetched } = counted(['a']);
    expect(await Promise.all([secret(), secret(), secret()])).toEqual(['a', 'a', 'a']);
    expect(fetched()).toBe(1);
  });

  it('is fetched anew when it was refused, and remembered then', async () => {
    const { secret, fetched } = counted(['old', 'new']);
    await secret();
    expect(await secret({ fresh: true })).toBe('new');
    expect(await secret()).toBe('new');
    expect(fetched()).toBe(2);
  });

  it('is asked for again after a failure', async () => {
    const { secret } = counted([new Error('throttled'), 'a']);
    await expect(secret()).rejects.toThrow('throttled');
    expect(await secret()).toBe('a');
  });
});
