import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failureReasons } from '#src/agents/assist/port.ts';
import { escalationReasons, priorities } from '#src/domain/escalation.ts';
import { toolContracts } from '#src/domain/tools.ts';
import { ruleNames } from '#src/domain/verdicts.ts';
import { createAlarms } from '../../../infra/operations/alarms.ts';
import { dashboards } from '../../../infra/operations/dashboards.ts';
import { type Label, type Measure, matchesOf } from '../../../infra/operations/measure.ts';

const outcomesOfTools = Object.values(toolContracts).flatMap(({ outcome }) =>
  outcome.options.flatMap((option) => [...option.shape.kind.values]),
);
const routes = Array.from(
  globSync('src/http/*.route.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
    .matchAll(/url: '([^']+)'/g),
  (match) => match[1] ?? '',
);

/** The values that a label can have, for every label that something asks for. */
const known: Partial<Record<Label, readonly string[]>> = {
  'callwell.escalation.reason': escalationReasons,
  'callwell.escalation.priority': priorities,
  'callwell.guardrail.rule': ruleNames,
  'callwell.status': ['completed', 'escalated', 'abandoned', 'expired'],
  'callwell.model.outcome': failureReasons,
  'callwell.outcome': ['done', 'failed'],
  'callwell.tool.outcome': [...outcomesOfTools, 'failed'],
  'gen_ai.tool.name': Object.keys(toolContracts),
  'http.route': routes,
  'http.response.status_code': ['401', '403', '500', '502', '503', '504'],
};

const selectionsOf = (measure: Measure) => [measure.of, ...(measure.kind === 'share' ? [measure.among] : [])];
const asked = [
  ...createAlarms().map(({ id, watches }) => ({ who: id, measure: watches })),
  ...dashboards.flatMap(({ sections }) =>
    sections.flatMap(({ charts }) => charts.flatMap(({ title, lines }) => lines.map(({ measure }) => ({ who: title, measure })))),
  ),
].flatMap(({ who, measure }) =>
  selectionsOf(measure)
    .flatMap(matchesOf)
    .map((match) => ({ who, ...match })),
);

describe('what alarms and charts ask for', () => {
  it('is something that the code can count', () => {
    expect(asked.length).toBeGreaterThan(20);
    const never = asked.flatMap(({ who, label, values }) =>
      values.filter((value) => !known[label]?.includes(value)).map((value) => `${who}: ${label} is never ${value}`),
    );
    expect(never).toEqual([]);
  });
});
