import { describe, expect, it } from 'vitest';
import { type MetricKey, metricTable } from '#src/telemetry/metric-table.ts';
import { cloudWatchDashboard } from '../../../infra/operations/cloudwatch-dashboard.ts';
import { dashboards } from '../../../infra/operations/dashboards.ts';
import { grafanaDashboard } from '../../../infra/operations/grafana.ts';
import { metricsOf, problemsOf } from '../../../infra/operations/measure.ts';
import { prometheusName } from '../../../infra/operations/promql.ts';

const measures = dashboards.flatMap(({ sections }) =>
  sections.flatMap(({ charts }) => charts.flatMap(({ lines }) => lines.map(({ measure }) => measure))),
);

it('shows every metric that the service has', () => {
  const shown = new Set(measures.flatMap(metricsOf));
  expect((Object.keys(metricTable) as MetricKey[]).filter((key) => !shown.has(key))).toEqual([]);
});

it('asks of no metric what it has not', () => {
  expect(measures.flatMap(problemsOf)).toEqual([]);
});

type Box = { x: number; y: number; w: number; h: number };
const overlap = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const overlapsOf = (boxes: Box[]) => boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlap(box, other)));

describe.each(dashboards)('the dashboard $title', (dashboard) => {
  const grafana = grafanaDashboard(dashboard) as {
    panels: { id: number; gridPos: Box; datasource?: { uid: string }; targets?: { expr: string }[] }[];
  };
  const cloudWatch = cloudWatchDashboard(dashboard, 'us-west-2');

  it('has no panel in Grafana that lies on another or beside the grid', () => {
    const boxes = grafana.panels.map(({ gridPos }) => gridPos);
    expect(overlapsOf(boxes)).toEqual([]);
    expect(boxes.every(({ x, w }) => x + w <= 24)).toBe(true);
    expect(new Set(grafana.panels.map(({ id }) => id)).size).toBe(boxes.length);
  });

  it('lets whoever looks choose the data source', () => {
    for (const { targets, datasource } of grafana.panels) if (targets) expect(datasource?.uid).toBe('${datasource}');
  });

  it('asks Grafana only for names that the translation makes of ours', () => {
    const known = new Set(
      (Object.keys(metricTable) as MetricKey[]).flatMap((key) => [
        prometheusName(key),
        `${prometheusName(key)}_bucket`,
        `${prometheusName(key)}_count`,
      ]),
    );
    const asked = grafana.panels.flatMap(({ targets = [] }) =>
      targets.flatMap(({ expr }) => Array.from(expr.matchAll(/([a-z_]+)(?:\{[^}]*\})?(?:\[|\)$)/gi), (match) => match[1] ?? '')),
    );
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
  });

  it('has widgets in CloudWatch that do not lie on each other, each in the region that was named', () => {
    const boxes = cloudWatch.widgets.map(({ x, y, width: w, height: h }) => ({ x, y, w, h }));
    expect(overlapsOf(boxes)).toEqual([]);
    for (const { type, properties } of cloudWatch.widgets) if (type === 'metric') expect(properties.region).toBe('us-west-2');
  });
});
