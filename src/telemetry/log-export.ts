import { type LoggerProvider, logs, type Logger as Records, SeverityNumber } from '@opentelemetry/api';
import type { LogRecordExporter, ReadableLogRecord } from '@opentelemetry/sdk-logs';
import { keepAllowed } from './attributes.ts';
import { factPatterns } from './errors.ts';
import { logForms } from './log-forms.ts';

const severities = { info: SeverityNumber.INFO, warn: SeverityNumber.WARN, error: SeverityNumber.ERROR } as const;

let made: { provider: LoggerProvider; records: Records } | undefined;
const recordsOf = (): Records => {
  const provider = logs.getLoggerProvider();
  if (made?.provider !== provider) made = { provider, records: provider.getLogger('callwell') };
  return made.records;
};

/** A line of the log as a record, for those who export logs; a function call where nobody does. */
export const emitRecord = (level: keyof typeof severities, eventName: string, fields: Record<string, unknown>): void => {
  const records = recordsOf();
  if (!records.enabled({ severityNumber: severities[level] })) return;
  records.emit({
    severityNumber: severities[level],
    severityText: level,
    eventName,
    body: eventName,
    attributes: { ...fields, ...(fields['sessionId'] === undefined ? {} : { 'session.id': fields['sessionId'] }) },
  });
};

/** The last gate before a record leaves the process: fields outside the lists of the log are dropped, whoever made the record. */
export const allowListLogExporter = (inner: LogRecordExporter): LogRecordExporter => ({
  export: (records, done) => inner.export(records.map(cleaned), done),
  forceFlush: () => inner.forceFlush(),
  shutdown: () => inner.shutdown(),
});

const forms = { ...logForms, 'session.id': 'uuid' } as const;

const cleaned = (record: ReadableLogRecord): ReadableLogRecord => {
  const eventName = eventPattern.test(record.eventName ?? '') ? record.eventName : 'unnamed.event';
  const facts = Object.entries(factPatterns).filter(([name, pattern]) => {
    const value = record.attributes[name];
    return typeof value === 'string' && pattern.test(value);
  });
  const attributes = {
    ...keepAllowed(record.attributes, forms),
    ...Object.fromEntries(facts.map(([name]) => [name, record.attributes[name]])),
  };
  return Object.create(record, {
    eventName: { value: eventName },
    body: { value: eventName },
    attributes: { value: attributes },
  }) as ReadableLogRecord;
};

const eventPattern = /^[A-Za-z][A-Za-z0-9_.:-]{0,127}$/;
