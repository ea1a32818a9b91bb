import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import {
  type CoreFields,
  coreRuleVersion,
  maxEnvelopeCharacters,
  payloadTypes,
  readCoreEnvelope,
  writeCoreEnvelope,
} from '../../src/payer/core-envelope.ts';
import { installFaults } from '../faults.ts';
import { answerTo } from './answer.ts';
import type { Member } from './members.ts';

export type MockPayerOptions = {
  /** 0 for any free port. */
  port: number;
  host: string;
  members: readonly Member[];
  /** What time it is; the real time by default. */
  now?: () => Date;
};

export type MockPayer = {
  /** The CORE endpoint, such as `http://127.0.0.1:8082/core`. */
  url: string;
  close(): Promise<void>;
};

/** Starts the mock payer. Rejects when the port is taken. */
export const startMockPayer = async (options: MockPayerOptions): Promise<MockPayer> => {
  const app = build(options);
  const origin = await app.listen({ port: options.port, host: options.host });
  return { url: `${origin}/core`, close: () => app.close() };
};

const build = ({ members, now = () => new Date() }: MockPayerOptions): FastifyInstance => {
  const app = Fastify({ logger: false, forceCloseConnections: true, bodyLimit: maxEnvelopeCharacters });
  // The envelope is read as text: a form parser would turn line ends, and X12 may hold them.
  app.addContentTypeParser(/^multipart\//, { parseAs: 'string' }, (_request, body, done) => done(null, body));
  installFaults(app, '');
  app.get('/healthz', () => ({ status: 'ok' }));
  let controlNumber = 900_000_000;
  app.post('/core', async (request, reply) => {
    const at = now();
    const read = readCoreEnvelope(request.headers['content-type'] ?? '', typeof request.body === 'string' ? request.body : '');
    if (read.kind === 'malformed') return reply.code(400).send({ error: `malformed envelope: ${read.fault}` });
    controlNumber += 1;
    const message = writeCoreEnvelope(replyFields(read.fields, members, { controlNumber, at }), `MockPayer${randomUUID()}`);
    return reply.type(message.contentType).send(message.body);
  });
  return app;
};

/** Every request must have these; what is missing or wrong is named as `<field>Required` or `<field>Illegal`. */
const required = [
  'PayloadType',
  'ProcessingMode',
  'PayloadID',
  'TimeStamp',
  'SenderID',
  'ReceiverID',
  'CORERuleVersion',
  'Payload',
] as const;

const replyFields = (asked: CoreFields, members: readonly Member[], context: { controlNumber: number; at: Date }): CoreFields => {
  const base = {
    ProcessingMode: 'RealTime',
    PayloadID: randomUUID(),
    TimeStamp: `${context.at.toISOString().slice(0, 19)}Z`,
    SenderID: oneLine(asked.ReceiverID),
    ReceiverID: oneLine(asked.SenderID),
    CORERuleVersion: coreRuleVersion,
  };
  const error = envelopeError(asked);
  if (error !== null)
    return {
      PayloadType: payloadTypes.envelopeError,
      ...base,
      ErrorCode: error,
      ErrorMessage: 'The envelope is refused.',
      Payload: '',
    };
  const answer = answerTo(asked.Payload ?? '', members, context);
  return { PayloadType: answer.payloadType, ...base, ErrorCode: 'Success', ErrorMessage: 'None', Payload: answer.payload };
};

const envelopeError = (asked: CoreFields): string | null => {
  const missing = required.find((name) => (asked[name] ?? '').trim() === '');
  if (missing !== undefined) return `${missing}Required`;
  if (asked.PayloadType !== payloadTypes.request) return 'PayloadTypeIllegal';
  if (asked.ProcessingMode !== 'RealTime') return 'ProcessingModeIllegal';
  if (asked.CORERuleVersion !== coreRuleVersion) return 'VersionMismatch';
  return (asked.Payload ?? '').trimStart().startsWith('ISA') ? null : 'PayloadIllegal';
};

const oneLine = (value: string | undefined): string => (value ?? '').replace(/[\r\n]+/g, ' ').slice(0, 50);
