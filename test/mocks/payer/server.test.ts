import { X12Interchange, X12Parser } from 'node-x12';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MockPayer, startMockPayer } from '#mocks/payer/server.ts';
import { type CoreFields, payloadTypes, readCoreEnvelope, writeCoreEnvelope } from '#src/payer/core-envelope.ts';
import { interchange } from '#test/payer/fixtures.ts';
import { members, today } from './people.ts';

let mock: MockPayer;
beforeAll(async () => {
  mock = await startMockPayer({ port: 0, host: '127.0.0.1', members, now: () => today });
});
afterAll(() => mock.close());

const envelope = {
  PayloadType: payloadTypes.request,
  ProcessingMode: 'RealTime',
  PayloadID: '7d3f1d0a-2f39-4a0e-9d7e-1b6a8c1a2b3c',
  TimeStamp: '2026-11-16T14:02:05Z',
  SenderID: 'LAKESIDEHS',
  ReceiverID: 'DEMOPAYER',
  CORERuleVersion: '2.2.0',
};
const post = async (fields: CoreFields) => {
  const message = writeCoreEnvelope(fields, 'TestBoundary');
  const response = await fetch(mock.url, { method: 'POST', headers: { 'content-type': message.contentType }, body: message.body });
  const read = readCoreEnvelope(response.headers.get('content-type') ?? '', await response.text());
  return read.kind === 'envelope' ? read.fields : {};
};
const ask = (Payload: string) => post({ ...envelope, Payload });
/** The segments of an answer without those of the frame. */
const segmentsOf = (x12 = '', separator = '~') => x12.split(separator).slice(3, -4);

const question = [
  'BHT*0022*13*REF-0001*20261116*1402',
  'HL*1**20*1',
  'NM1*PR*2*PREMERA*****PI*PREMERA-WA',
  'HL*2*1*21*1',
  'NM1*1P*2*LAKESIDE PRIMARY CARE*****XX*1999999984',
  'HL*3*2*22*0',
  'TRN*1*TRACE-0001*9199999998*VOICE',
  'NM1*IL*1*RIVERA*ELENA****MI*PBX100200',
  'DMG*D8*19850412*F',
  'DTP*291*D8*20261120',
  'EQ*30',
];
const frame = { st: '270', group: 'HS' };
const with270 = (change: (segments: string[]) => string[]) => ask(interchange(change([...question]), frame));
const replacing = (from: string, to: string) => with270((segments) => segments.map((text) => (text === from ? to : text)));

describe('the mock payer', () => {
  it('answers a 270 with a 271 in an envelope the other way round', async () => {
    const answer = await ask(interchange(question, frame));
    expect(answer).toMatchObject({
      PayloadType: payloadTypes.response,
      SenderID: 'DEMOPAYER',
      ReceiverID: 'LAKESIDEHS',
      ErrorCode: 'Success',
      CORERuleVersion: '2.2.0',
    });
    expect(segmentsOf(answer.Payload)).toEqual([
      'BHT*0022*11*REF-0001*20261116*1800',
      'HL*1**20*1',
      'NM1*PR*2*PREMERA*****PI*PREMERA-WA',
      'HL*2*1*21*1',
      'NM1*1P*2*LAKESIDE PRIMARY CARE*****XX*1999999984',
      'HL*3*2*22*0',
      'TRN*2*TRACE-0001*9199999998*VOICE',
      expect.stringMatching(/^TRN\*1\*MOCK9\d{8}\*9000000000$/),
      'NM1*IL*1*RIVERA*ELENA****MI*PBX100200',
      'REF*6P*GRP1',
      'DMG*D8*19850412*F',
      'DTP*346*D8*20260101',
      'EB*1*IND*30*PR*Preferred PPO',
      'MSG*ELIGIBILITY IS NOT A GUARANTEE OF PAYMENT',
      'EB*1**1^33^47^86^88^98^MH^UC*PR*Preferred PPO*******Y',
      'EB*B*IND*98*PR**27*25.5*****Y',
      'EB*B*IND*98*PR**27*60*****N',
      'EB*B*IND*MH*PR**27*40*****Y',
      'EB*R**30',
      'LS*2120',
      'NM1*PR*2*AETNA',
      'LE*2120',
    ]);
  });
  it('writes X12 that a strict parser of another make takes', async () => {
    const { Payload = '' } = await ask(interchange(question, frame));
    const parsed = new X12Parser(true).parse(Payload);
    expect(parsed instanceof X12Interchange && parsed.functionalGroups[0]?.transactions[0]?.header.valueOf(1)).toBe('271');
  });
  it('answers in the separators of the question', async () => {
    const answer = await ask(interchange(question, { ...frame, separators: ['|', '!', '>', '\n'] }));
    expect(segmentsOf(answer.Payload, '\n')).toContain('EB|1||1!33!47!86!88!98!MH!UC|PR|Preferred PPO|||||||Y');
  });
  it('echoes the provider that it does not know with the rejection', async () => {
    const answer = await replacing('NM1*1P*2*LAKESIDE PRIMARY CARE*****XX*1999999984', 'NM1*1P*2*LAKESIDE PRIMARY CARE*****XX*199');
    expect(segmentsOf(answer.Payload).at(-1)).toBe('AAA*N**43*C');
  });
  it('takes a missing plan date for today', async () => {
    const answer = await with270((segments) => segments.filter((text) => !text.startsWith('DTP')));
    expect(segmentsOf(answer.Payload)).toContain('EB*1*IND*30*PR*Preferred PPO');
  });
});

describe('a 270 with a fault gets a 999 that names it', () => {
  const errors = (x12 = '') => segmentsOf(x12).filter((text) => /^(IK|AK9)/.test(text));
  it.each<[string, string, string, string[]]>([
    ['a birth date on no day', 'DMG*D8*19850412*F', 'DMG*D8*19850230*F', ['IK3*DMG*10*2100C*8', 'IK4*2*1251*8*19850230']],
    ['a gender that is none', 'DMG*D8*19850412*F', 'DMG*D8*19850412*Q', ['IK3*DMG*10*2100C*8', 'IK4*3*1068*7*Q']],
    ['a plan date on no day', 'DTP*291*D8*20261120', 'DTP*291*D8*TOMORROW', ['IK3*DTP*11*2100C*8', 'IK4*3*1251*8*TOMORROW']],
    ['a segment that does not exist', 'EQ*30', 'ZZZ*30', ['IK3*ZZZ*12*2100C*1', 'IK3*EQ*13*2110C*3']],
    ['no payer', 'NM1*PR*2*PREMERA*****PI*PREMERA-WA', 'REF*6P*1', ['IK3*NM1*13*2100A*3']],
    ['no subscriber', 'HL*3*2*22*0', 'HL*3*2*21*0', ['IK3*HL*13*2000C*3']],
    ['no header', 'BHT*0022*13*REF-0001*20261116*1402', 'REF*6P*1', ['IK3*REF*2**2']],
  ])('%s', async (_name, from, to, expected) => {
    const answer = await replacing(from, to);
    expect(answer).toMatchObject({ PayloadType: payloadTypes.implementationAcknowledgement, ErrorCode: 'Success' });
    expect(errors(answer.Payload)).toEqual([...expected, 'IK5*R*5', 'AK9*R*1*1*0']);
  });
  it.each<[string, RegExp, string, string]>([
    ['a wrong count of segments', /SE\*\d+/, 'SE*99', 'IK5*R*4'],
    ['a wrong set number', /(SE\*\d+)\*0001/, '$1*0002', 'IK5*R*3'],
  ])('%s', async (_name, from, to, expected) => {
    expect(errors((await ask(interchange(question, frame).replace(from, to))).Payload)).toContain(expected);
  });
  it('another transaction than a 270', async () => {
    expect((await ask(interchange(question, { st: '276', group: 'HR' }))).PayloadType).toBe(
      payloadTypes.implementationAcknowledgement,
    );
  });
});

describe('an interchange with a broken frame gets a TA1', () => {
  const text = interchange(question, frame);
  it.each<[string, string, string]>([
    ['a number that does not match', text.replace('IEA*1*000900101', 'IEA*1*000900102'), '001'],
    ['a wrong count of groups', text.replace('IEA*1', 'IEA*2'), '021'],
    ['no trailer', text.slice(0, 500), '023'],
    ['segments out of order', text.replace('GE*1*900101~', ''), '022'],
    ['a header of the wrong length', text.replace('ISA*00*          ', 'ISA*00*'), '024'],
  ])('%s', async (_name, x12, note) => {
    const answer = await ask(x12);
    expect(answer.PayloadType).toBe(payloadTypes.interchangeAcknowledgement);
    expect(answer.Payload).toMatch(new RegExp(`~TA1\\*\\d{9}\\*261116\\*1800\\*R\\*${note}~IEA\\*0\\*\\d{9}~$`));
  });
});

describe('an envelope with a fault is refused by its field', () => {
  it.each<[string, CoreFields, string]>([
    ['no sender', { SenderID: '' }, 'SenderIDRequired'],
    ['another payload type', { PayloadType: 'X12_276_Request_005010X212' }, 'PayloadTypeIllegal'],
    ['batch mode', { ProcessingMode: 'Batch' }, 'ProcessingModeIllegal'],
    ['another version of the rule', { CORERuleVersion: '1.1.0' }, 'VersionMismatch'],
    ['a payload that is no X12', { Payload: 'hello' }, 'PayloadIllegal'],
  ])('%s', async (_name, change, code) => {
    expect(await post({ ...envelope, Payload: interchange(question, frame), ...change })).toMatchObject({
      ErrorCode: code,
      Payload: '',
    });
  });
  it('is 400 where it cannot be read at all', async () => {
    const response = await fetch(mock.url, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: 'hello',
    });
    expect(response.status).toBe(400);
  });
});

it('the mock payer tells that it is alive', async () => {
  expect(await (await fetch(new URL('/healthz', mock.url))).json()).toEqual({ status: 'ok' });
});
