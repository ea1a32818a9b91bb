import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trainedFile } from '../../scripts/guards/material.ts';

describe('the classifier of the guardrails', () => {
  it('is, to the byte, what its script learns from the texts beside it', { timeout: 120_000 }, () => {
    const shipped = readFileSync(new URL('../../src/guardrails/guard-model.json', import.meta.url), 'utf8');
    // Compared as one bit: a difference of two files of this size is not worth printing.
    expect(trainedFile() === shipped).toBe(true);
  });
});
