/**
 * The CAQH CORE connectivity envelope, rule vC2.2.0, HTTP MIME multipart variant, real time: both directions, pure. The same field names go
 * out and come back.
 */

export const coreRuleVersion = '2.2.0';
/** An answer beyond this is not read. */
export const maxEnvelopeCharacters = 1_048_576;

export const payloadTypes = {
  request: 'X12_270_Request_005010X279A1',
  response: 'X12_271_Response_005010X279A1',
  implementationAcknowledgement: 'X12_999_Response_005010X231A1',
  interchangeAcknowledgement: 'X12_TA1_Response_00501X231A1',
  /** The envelope itself is refused; the payload is empty. */
  envelopeError: 'CoreEnvelopeError',
} as const;

const fieldNames = [
  'PayloadType',
  'ProcessingMode',
  'PayloadID',
  'TimeStamp',
  'UserName',
  'Password',
  'SenderID',
  'ReceiverID',
  'CORERuleVersion',
  'ErrorCode',
  'ErrorMessage',
  'Payload',
] as const;
export type CoreField = (typeof fieldNames)[number];
export type CoreFields = Partial<Record<CoreField, string>>;

export type CoreMessage = { contentType: string; body: string };

/** `boundary`: what `Content-Type` announces; it must occur in no field. Throws when it does, or when a field other than Payload has line ends. */
export const writeCoreEnvelope = (fields: CoreFields, boundary: string): CoreMessage => {
  const parts = fieldNames.flatMap((name) => {
    const value = fields[name];
    return value === undefined ? [] : [partOf(name, value, boundary)];
  });
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: `${parts.join('')}--${boundary}--\r\n` };
};

const partOf = (name: CoreField, value: string, boundary: string): string => {
  const isOneLine = name === 'Payload' || !/[\r\n]/.test(value);
  if (!isOneLine || value.includes(boundary)) throw new Error(`CORE envelope: ${name} cannot be carried`);
  return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
};

export type EnvelopeFault = 'contentType' | 'boundary' | 'part' | 'duplicate' | 'size';
export type ReadCoreEnvelope = { kind: 'envelope'; fields: CoreFields } | { kind: 'malformed'; fault: EnvelopeFault };

/** Line ends may be CRLF or LF. Unknown fields are skipped; a field that comes twice makes the message ambiguous, and it is refused. */
export const readCoreEnvelope = (contentType: string, body: string): ReadCoreEnvelope => {
  if (body.length > maxEnvelopeCharacters) return { kind: 'malformed', fault: 'size' };
  const boundary = boundaryOf(contentType);
  if (boundary === null) return { kind: 'malformed', fault: 'contentType' };
  const parts = partsOf(body, boundary);
  return parts === null ? { kind: 'malformed', fault: 'boundary' } : collect(parts);
};

const boundaryOf = (contentType: string): string | null => {
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim());
  if (!['multipart/form-data', 'multipart/mixed', 'multipart/related'].includes(type.toLowerCase())) return null;
  const boundary = parameters
    .find((parameter) => /^boundary=/i.test(parameter))
    ?.slice('boundary='.length)
    .replace(/^"(.*)"$/, '$1');
  return boundary !== undefined && /^[A-Za-z0-9'()+_,./:=?-]{1,70}$/.test(boundary) ? boundary : null;
};

/** What stands between the delimiter lines; null when the first or the closing one is missing, or something follows it. */
const partsOf = (body: string, boundary: string): string[] | null => {
  const pieces = `\n${body}`.split(`\n--${boundary}`);
  const preamble = pieces.shift();
  const closing = pieces.pop();
  if (preamble?.trim() !== '' || closing === undefined || !/^--\s*$/.test(closing)) return null;
  const isPart = (piece: string): boolean => /^[ \t]*\r?\n/.test(piece);
  return pieces.every(isPart) ? pieces.map((piece) => piece.replace(/^[ \t]*\r?\n/, '').replace(/\r$/, '')) : null;
};

const collect = (parts: string[]): ReadCoreEnvelope => {
  const fields: CoreFields = {};
  for (const part of parts) {
    const blank = /\r?\n\r?\n/.exec(part);
    const name = blank === null ? null : nameOf(part.slice(0, blank.index));
    if (blank === null || name === null) return { kind: 'malformed', fault: 'part' };
    if (!isField(name)) continue;
    if (fields[name] !== undefined) return { kind: 'malformed', fault: 'duplicate' };
    fields[name] = part.slice(blank.index + blank[0].length);
  }
  return { kind: 'envelope', fields };
};

const nameOf = (headers: string): string | null =>
  /^content-disposition:[ \t]*form-data;(?:[^\r\n]*;)?[ \t]*name="([^"\r\n]*)"/im.exec(headers)?.[1] ?? null;

const isField = (name: string): name is CoreField => (fieldNames as readonly string[]).includes(name);
