import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trainedFile } from '../../../scripts/wishes/material.ts';

describe('the classifier of wishes', () => {
  it('is, to the byte, what its script learns from the texts beside it', { timeout: 120_000 }, () => {
    const shipped = readFileSync(new URL('../../../src/language/acts/wish-model.json', import.meta.url), 'utf8');
    // Compared as one bit: a difference of two files of this size is not worth printing.
    expect(trainedFile() === shipped).toBe(true);
  });
});
