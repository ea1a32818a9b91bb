import type { Suite } from './case.ts';
import { answers } from './suites/answers.ts';
import { corrections } from './suites/corrections.ts';
import { dates } from './suites/dates.ts';
import { goals } from './suites/goals.ts';
import { guardrails } from './suites/guardrails.ts';
import { identifiers } from './suites/identifiers.ts';
import { names } from './suites/names.ts';
import { redaction } from './suites/redaction.ts';
import { turns } from './suites/turns.ts';

export const suites: readonly Suite[] = [identifiers, corrections, dates, names, answers, turns, goals, guardrails, redaction];
