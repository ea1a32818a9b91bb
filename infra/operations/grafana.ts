import type { Chart, Dashboard } from './dashboards.ts';
import { prometheus, promQl } from './promql.ts';

/**
 * A dashboard as Grafana imports it (schema 39, Grafana 11 and later; older ones take it too). The data source is a variable, so that it
 * works with any Prometheus, Mimir or Amazon Managed Service for Prometheus.
 */
export const grafanaDashboard = ({ id, title, says, sections }: Dashboard): Record<string, unknown> => ({
  uid: id,
  title,
  description: says,
  tags: ['callwell'],
  schemaVersion: 39,
  version: 1,
  editable: true,
  graphTooltip: 1,
  refresh: '30s',
  time: { from: 'now-6h', to: 'now' },
  timezone: 'browser',
  templating: {
    list: [{ name: 'datasource', label: 'Data source', type: 'datasource', query: 'prometheus', current: {}, hide: 0 }],
  },
  annotations: { list: [] },
  links: [{ type: 'dashboards', title: 'Callwell', tags: ['callwell'], asDropdown: false, includeVars: true, keepTime: true }],
  panels: numbered(layOut(sections)),
});

const datasource = { type: 'prometheus', uid: '${datasource}' };

const columns = 3;
const width = 24 / columns;
const height = 8;

type Panel = Record<string, unknown> & { gridPos: { x: number; y: number; w: number; h: number } };

/** Each section is a row's heading and its charts below, three beside each other. */
const layOut = (sections: Dashboard['sections']): Panel[] => {
  const panels: Panel[] = [];
  let top = 0;
  for (const { title, charts } of sections) {
    panels.push({ type: 'row', title, collapsed: false, panels: [], gridPos: { x: 0, y: top, w: 24, h: 1 } });
    charts.forEach((chart, index) => {
      const gridPos = { x: (index % columns) * width, y: top + 1 + Math.floor(index / columns) * height, w: width, h: height };
      panels.push(panelOf(chart, gridPos));
    });
    top += 1 + Math.ceil(charts.length / columns) * height;
  }
  return panels;
};

const numbered = (panels: readonly Panel[]) => panels.map((panel, index) => ({ id: index + 1, ...panel }));

const units = { count: 'short', seconds: 's', dollars: 'currencyUSD' } as const;

const panelOf = ({ title, unit, lines }: Chart, gridPos: Panel['gridPos']): Panel => ({
  type: 'timeseries',
  title,
  datasource,
  gridPos,
  fieldConfig: {
    defaults: { unit: units[unit], min: 0, custom: { lineWidth: 1, fillOpacity: 10, showPoints: 'auto', spanNulls: false } },
    overrides: [],
  },
  options: { legend: { displayMode: 'list', placement: 'bottom', showLegend: true }, tooltip: { mode: 'multi', sort: 'desc' } },
  targets: lines.map(({ name, measure }, index) => ({
    refId: String.fromCodePoint(65 + index),
    datasource,
    expr: promQl(measure, prometheus).value,
    legendFormat: measure.by === undefined ? name : `{{${prometheus.label(measure.by)}}}`,
    range: true,
  })),
});
