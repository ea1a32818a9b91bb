import type { Suite } from './case.ts';
import { dates } from './suites/dates.ts';
import { goals } from './suites/goals.ts';
import { guardrails } from './suites/guardrails.ts';
import { identifiers } from './suites/identifiers.ts';

export const suites: readonly Suite[] = [identifiers, dates, goals, guardrails];
