import type { z } from 'zod';

/** What is wrong with a setting, in words that go on after its name: `scheduling.offers: must be at most 5`. */
export const policyMessage: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'too_big':
      return `must ${isSize(issue.origin) ? 'have' : 'be'} at most ${issue.maximum}${unit(issue.origin, issue.maximum)}`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'must not be empty'
        : `must ${isSize(issue.origin) ? 'have' : 'be'} at least ${issue.minimum}${unit(issue.origin, issue.minimum)}`;
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'must be an address such as "http://snomed.info/sct"' : 'has not the form that it must have';
    default:
      return undefined;
  }
};

const kinds: Record<string, string> = {
  int: 'a whole number',
  number: 'a number',
  string: 'text; put it in quotes',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of settings',
  record: 'a group of settings',
};

const isSize = (origin: string): boolean => origin === 'array' || origin === 'string' || origin === 'set' || origin === 'map';

const unit = (origin: string, count: number | bigint): string => {
  if (!isSize(origin)) return '';
  return `${origin === 'string' ? ' character' : ' item'}${Number(count) === 1 ? '' : 's'}`;
};
