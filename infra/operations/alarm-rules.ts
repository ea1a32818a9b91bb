import type { CfnAlarmProps } from 'aws-cdk-lib/aws-cloudwatch';
import { stringify } from 'yaml';
import type { Alarm } from './alarms.ts';
import { cloudWatch, type Dialect, prometheus, promQl } from './promql.ts';

/** The alarm's condition: there is a value as long as it holds. */
export const conditionOf = ({ watches, above }: Alarm, dialect: Dialect): string => {
  const { value, provided } = promQl(watches, dialect);
  return `${value} > ${above}${provided === null ? '' : ` and ${provided}`}`;
};

/** Where whoever is paged finds the article; a deployment gives the address under which it publishes the page. */
const defaultRunbook = 'docs/runbook.md';

/** A rules file of Prometheus; Mimir, Amazon Managed Service for Prometheus and Grafana's import take the same. */
export const prometheusRules = (alarms: readonly Alarm[], runbook: string = defaultRunbook): string => {
  const rules = alarms.map((alarm) => ({
    alert: `callwell-${alarm.id}`,
    expr: conditionOf(alarm, prometheus),
    ...(alarm.forMinutes === 0 ? {} : { for: `${alarm.forMinutes}m` }),
    labels: { severity: alarm.severity, service: 'callwell' },
    annotations: { summary: alarm.says, runbook_url: `${runbook}#${alarm.id}` },
  }));
  const header = '# Generated from infra/operations/alarms.ts by `npm run docs`; do not edit.\n';
  return header + stringify({ groups: [{ name: 'callwell', interval: '30s', rules }] }, { lineWidth: 0 });
};

const recoverySeconds = 300;
const evaluationSeconds = 60;

/** For `new CfnAlarm`: a PromQL alarm on metrics that came in by OTLP. Whom to tell is added by whoever deploys it. */
export const cloudWatchAlarm = (alarm: Alarm, runbook: string = defaultRunbook): CfnAlarmProps => ({
  alarmName: `callwell-${alarm.id}`,
  alarmDescription: `${alarm.says} (${alarm.severity}) ${runbook}#${alarm.id}`,
  evaluationInterval: evaluationSeconds,
  evaluationCriteria: {
    promQlCriteria: {
      query: conditionOf(alarm, cloudWatch),
      pendingPeriod: alarm.forMinutes * 60,
      recoveryPeriod: recoverySeconds,
    },
  },
});

/** The same as a CloudFormation template that deploys as it is: two topics to tell, one for each severity. */
export const alarmsTemplate = (alarms: readonly Alarm[]): Record<string, unknown> => ({
  AWSTemplateFormatVersion: '2010-09-09',
  Description: 'Alarms of Callwell',
  Parameters: {
    PageTopicArn: { Type: 'String', Description: 'SNS topic of those who get up for it' },
    TicketTopicArn: { Type: 'String', Description: 'SNS topic of those who look on the next working day' },
  },
  Resources: Object.fromEntries(alarms.map((alarm) => [logicalId(alarm), resourceOf(alarm)])),
});

const logicalId = ({ id }: Alarm): string => id.replace(/(^|-)([a-z])/g, (_match, _dash, letter: string) => letter.toUpperCase());

const resourceOf = (alarm: Alarm) => {
  const tell = [{ Ref: alarm.severity === 'page' ? 'PageTopicArn' : 'TicketTopicArn' }];
  const { alarmName, alarmDescription } = cloudWatchAlarm(alarm);
  return {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      AlarmName: alarmName,
      AlarmDescription: alarmDescription,
      EvaluationInterval: evaluationSeconds,
      EvaluationCriteria: {
        PromQLCriteria: {
          Query: conditionOf(alarm, cloudWatch),
          PendingPeriod: alarm.forMinutes * 60,
          RecoveryPeriod: recoverySeconds,
        },
      },
      AlarmActions: tell,
      OKActions: tell,
    },
  };
};
