import { type ExportResult, ExportResultCode } from '@opentelemetry/core';
import { ProtobufLogsSerializer, ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import type { LogRecordExporter } from '@opentelemetry/sdk-logs';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { SignedEndpoint } from './aws-endpoints.ts';
import { type Sender, type SenderOptions, signedSender } from './signed-sender.ts';

/** Exporters to AWS's own OTLP endpoints, from this process and without a collector. */

export const signedSpanExporter = (endpoint: SignedEndpoint, options?: SenderOptions): SpanExporter =>
  exporter(signedSender(endpoint, options), (spans) => ProtobufTraceSerializer.serializeRequest(spans));

export const signedLogExporter = (endpoint: SignedEndpoint, options?: SenderOptions): LogRecordExporter =>
  exporter(signedSender(endpoint, options), (records) => ProtobufLogsSerializer.serializeRequest(records));

const exporter = <T>(send: Sender, serialize: (items: T[]) => Uint8Array | undefined) => {
  const running = new Set<Promise<unknown>>();
  const settled = async (): Promise<void> => {
    await Promise.all(running);
  };
  const arrives = async (items: T[]): Promise<boolean> => {
    const body = serialize(items);
    return body !== undefined && (await send(body));
  };
  const exportNow = async (items: T[], done: (result: ExportResult) => void): Promise<void> => {
    const arriving = arrives(items);
    running.add(arriving);
    const code = (await arriving) ? ExportResultCode.SUCCESS : ExportResultCode.FAILED;
    running.delete(arriving);
    done({ code });
  };
  return {
    export: (items: T[], done: (result: ExportResult) => void): void => void exportNow(items, done),
    forceFlush: settled,
    shutdown: settled,
  };
};
