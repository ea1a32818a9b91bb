import { alarmsTemplate, prometheusRules } from './alarm-rules.ts';
import { createAlarms } from './alarms.ts';
import { cloudWatchDashboard } from './cloudwatch-dashboard.ts';
import { dashboards } from './dashboards.ts';
import { grafanaDashboard } from './grafana.ts';

const folder = 'infra/operations/generated';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Region of the dashboards that are written to files; whoever deploys gives its own. */
const region = 'us-east-1';

/** Every file that is made from the alarms, the dashboards and the metrics in the code, by its path. */
export const operationsFiles = (): Record<string, string> => ({
  [`${folder}/prometheus-rules.yaml`]: prometheusRules(createAlarms()),
  [`${folder}/cloudwatch/alarms.template.json`]: json(alarmsTemplate(createAlarms())),
  ...Object.fromEntries(
    dashboards.flatMap((dashboard) => [
      [`${folder}/grafana/${dashboard.id}.json`, json(grafanaDashboard(dashboard))],
      [`${folder}/cloudwatch/${dashboard.id}.json`, json(cloudWatchDashboard(dashboard, region))],
    ]),
  ),
});
