import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxEnvelopeCharacters, readCoreEnvelope, writeCoreEnvelope } from '#src/payer/core-envelope.ts';

const fields = {
  PayloadType: 'X12_271_Response_005010X279A1',
  SenderID: 'DEMOPAYER',
  ErrorCode: 'Success',
  Payload: 'ISA*00*~\r\nGS*HB~',
};
const message = writeCoreEnvelope(fields, 'Boundary1');
const read = (body: string, contentType = message.contentType) => readCoreEnvelope(contentType, body);

describe('a CORE envelope', () => {
  it('is written field by field between boundary lines', () => {
    expect(writeCoreEnvelope({ SenderID: 'A', Payload: 'ISA~' }, 'B1')).toEqual({
      contentType: 'multipart/form-data; boundary=B1',
      body: [
        '--B1',
        'Content-Disposition: form-data; name="SenderID"',
        '',
        'A',
        '--B1',
        'Content-Disposition: form-data; name="Payload"',
        '',
        'ISA~',
        '--B1--',
        '',
      ].join('\r\n'),
    });
  });
  it('reads back', () => expect(read(message.body)).toEqual({ kind: 'envelope', fields }));
  it('reads with bare line feeds', () => {
    const body = message.body.replaceAll('\r\n', '\n');
    expect(read(body)).toEqual({ kind: 'envelope', fields: { ...fields, Payload: 'ISA*00*~\nGS*HB~' } });
  });
  it('reads a quoted boundary, further headers and unknown fields', () => {
    const body = `--b x\r\nContent-Type: text/plain\r\nContent-Disposition: form-data; name="Extra"\r\n\r\n1\r\n--b x--`;
    expect(read(body, 'multipart/form-data; charset=utf-8; boundary="b x"')).toMatchObject({ kind: 'malformed' });
    const fine = body.replaceAll('b x', 'bx');
    expect(read(fine, 'Multipart/Form-Data; charset=utf-8; boundary="bx"')).toEqual({ kind: 'envelope', fields: {} });
  });
  it.each<[string, string, string | undefined, string]>([
    ['another content type', message.body, 'text/html', 'contentType'],
    ['no boundary', message.body, 'multipart/form-data', 'contentType'],
    ['another boundary', message.body, 'multipart/form-data; boundary=Boundary2', 'boundary'],
    ['no closing line', message.body.replace('--Boundary1--', ''), undefined, 'boundary'],
    ['text before it', `hello\r\n${message.body}`, undefined, 'boundary'],
    ['text after it', `${message.body}hello`, undefined, 'boundary'],
    ['a part without a name', '--Boundary1\r\nX: y\r\n\r\n1\r\n--Boundary1--', undefined, 'part'],
    [
      'a part without a blank line',
      '--Boundary1\r\nContent-Disposition: form-data; name="Payload"\r\n--Boundary1--',
      undefined,
      'part',
    ],
    ['a field twice', message.body.replace('name="SenderID"', 'name="Payload"'), undefined, 'duplicate'],
    ['more than is read', 'x'.repeat(maxEnvelopeCharacters + 1), undefined, 'size'],
    ['nothing', '', undefined, 'boundary'],
  ])('is refused with %s', (_name, body, contentType, fault) =>
    expect(read(body, contentType)).toEqual({ kind: 'malformed', fault }),
  );
  it('is not written around a value that would break it', () => {
    expect(() => writeCoreEnvelope({ Payload: 'x Boundary1 y' }, 'Boundary1')).toThrow('Payload cannot be carried');
    expect(() => writeCoreEnvelope({ SenderID: 'A\r\nB' }, 'Boundary1')).toThrow('SenderID cannot be carried');
  });
  it('carries any payload unchanged', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: fc.constantFrom('-', '\r', '\n', ' ', ':', 'B'), maxLength: 60 }),
        (one, other) => {
          const Payload = one + other;
          const sent = writeCoreEnvelope({ SenderID: 'A', Payload }, 'CoreBoundary7f3a');
          expect(readCoreEnvelope(sent.contentType, sent.body)).toEqual({ kind: 'envelope', fields: { SenderID: 'A', Payload } });
        },
      ),
    );
  });
  it('is read in some way or refused, whatever comes', () => {
    const piece = fc.constantFrom('--b', '--b--', '\r\n', '\n', 'Content-Disposition: form-data; name="Payload"', 'x', '"', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        expect(['envelope', 'malformed']).toContain(readCoreEnvelope('multipart/form-data; boundary=b', pieces.join('')).kind);
      }),
      { numRuns: 500 },
    );
  });
});
