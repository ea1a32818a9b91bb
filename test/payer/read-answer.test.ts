import { describe, expect, it } from 'vitest';
import type { EligibilityInquiry } from '#src/payer/inquiry.ts';
import { readAnswer } from '#src/payer/read-answer.ts';
import {
  childAnswer,
  childInquiry,
  type Frame,
  inquiry,
  interchange,
  marks,
  payerDown,
  rejection,
  subscriberAnswer,
} from './fixtures.ts';

const read = (segments: readonly string[], asked: Partial<EligibilityInquiry> = {}, frame?: Frame) =>
  readAnswer(interchange(segments, frame), { ...inquiry, ...asked }, marks);
const outcome = (segments: readonly string[], asked: Partial<EligibilityInquiry> = {}, frame?: Frame) =>
  read(segments, asked, frame).outcome;

const rich = subscriberAnswer([
  'INS*Y*18*001*25',
  'DTP*346*D8*20260101',
  'EB*1*IND*30*PR*DHP PPO GOLD',
  'EB*1**1^33^35^47^86^88^98^AL^MH^UC*PR*DHP PPO GOLD',
  'EB*B*IND*98*PR**27*25*****Y',
  'EB*B*IND*98*PR**27*60*****N',
  'EB*B*IND*UC*PR**27*50*****Y',
  'EB*A*IND*30*PR**27**.2****Y',
  'EB*C*IND*30*PR**23*1500*****Y',
  'EB*C*IND*30*PR**29*650*****Y',
  'EB*L*IND',
  'LS*2120',
  'NM1*P3*1*OKAFOR*DANA****XX*1999999992',
  'LE*2120',
]);

describe('an active plan', () => {
  it('is told with its name, its period and the copays in and out of network, each with its segment', () => {
    expect(read(rich)).toEqual({
      transaction: '271',
      next: 'nothing',
      outcome: {
        kind: 'active',
        payerName: 'Demo Health Plan',
        plan: 'DHP PPO GOLD',
        network: 'unstated',
        period: { start: '2026-01-01', end: null },
        copays: [
          { amountCents: 2500, network: 'in', source: 'EB*B*IND*98*PR**27*25*****Y' },
          { amountCents: 6000, network: 'out', source: 'EB*B*IND*98*PR**27*60*****N' },
        ],
        source: 'EB*1*IND*30*PR*DHP PPO GOLD',
      },
    });
  });
  it.each<[string, Frame['separators'] & object]>([
    ['pipes and line feeds', ['|', '!', '>', '\n']],
    ['line ends after the terminator', ['*', '^', ':', "'"]],
  ])('reads the same with %s', (_name, separators) => {
    const text = interchange(rich, { separators });
    const answer = readAnswer(separators[3] === "'" ? text.replaceAll("'", "'\r\n") : text, inquiry, marks);
    expect(answer.outcome).toMatchObject({ kind: 'active', copays: [{ amountCents: 2500 }, { amountCents: 6000 }] });
  });
  it('of a dependent is read from the dependent’s loop', () => {
    const segments = childAnswer(['DTP*346*D8*20260101', 'EB*1*IND*30*PR*DHP PPO GOLD', 'EB*B*IND*98*PR**27*25*****Y']);
    expect(outcome(segments, childInquiry)).toMatchObject({ kind: 'active', copays: [{ amountCents: 2500 }] });
  });
  it('of a dependent takes the plan’s dates from the subscriber’s loop where the dependent’s has none', () => {
    const segments = childAnswer(['EB*1*IND*30*PR*DHP PPO GOLD']).flatMap((text) =>
      text.startsWith('REF*6P') ? [text, 'DTP*347*D8*20260930'] : [text],
    );
    expect(outcome(segments, childInquiry)).toEqual({
      kind: 'inactive',
      payerName: 'Demo Health Plan',
      endedOn: '2026-09-30',
      source: 'DTP*347*D8*20260930',
    });
  });
  it('is active by the statement for the kind of visit where there is none for the whole plan', () => {
    expect(outcome(subscriberAnswer(['EB*1**98^UC**GOLD']))).toMatchObject({ kind: 'active', plan: 'GOLD' });
  });
  it('has no plan name where two are in force', () => {
    expect(outcome(subscriberAnswer(['EB*1**30*HM*PLAN A', 'EB*1**30*HM*PLAN B']))).toMatchObject({ kind: 'active', plan: null });
  });
  it.each([
    ['Y', 'in'],
    ['N', 'out'],
    ['W', 'unstated'],
    ['U', 'unstated'],
    ['', 'unstated'],
  ])('tells the network only where the payer states it: %s is %s', (code, network) => {
    expect(outcome(subscriberAnswer(['EB*1**30**GOLD', `EB*1**98**GOLD*******${code}`]))).toMatchObject({
      kind: 'active',
      network,
    });
  });
});

describe('copays', () => {
  const copays = (rest: readonly string[], serviceType = '98') => {
    const read = outcome(subscriberAnswer(['EB*1**30**GOLD', ...rest]), { serviceType });
    return read.kind === 'active' ? read.copays.map(({ amountCents, network }) => `${amountCents} ${network}`) : read.kind;
  };
  it.each<[string, string[], string[]]>([
    [
      'keeps all different amounts',
      ['EB*B**98***27*25*****Y', 'MSG*PRIMARY CARE', 'EB*B**98***27*50*****Y', 'MSG*SPECIALIST'],
      ['2500 in', '5000 in'],
    ],
    ['tells an amount once', ['EB*B*IND*98***27*25*****Y', 'EB*B*FAM*98***27*25*****Y'], ['2500 in']],
    ['falls back to other office visits', ['EB*B**BY***27*30*****Y', 'EB*B**30***27*99*****Y'], ['3000 in']],
    ['falls back to the whole plan', ['EB*B**30***27*35*****Y', 'EB*B**86***27*250*****Y'], ['3500 in']],
    ['takes W for what an in-network visit costs', ['EB*B**98***27*15.50*****W'], ['1550 in']],
    ['does not take absent for in network', ['EB*B**98***27*15'], ['1500 unstated']],
    ['takes no amount of another period', ['EB*B**98***34*40*****Y'], []],
    ['takes no amount of one procedure', ['EB*B**98***27*40*****Y*HC:99213'], []],
    ['takes no amount of another place', ['EB*B**98***27*40*****Y', 'III*ZZ*21'], []],
    ['takes no amount that the payer rejected', ['EB*B**98***27*40*****Y', 'AAA*N**53*C'], []],
    ['takes no amount that has not begun', ['EB*B**98***27*40*****Y', 'DTP*348*D8*20270101'], []],
    ['takes no amount that is none', ['EB*B**98***27*FREE*****Y', 'EB*B**98***27*-5*****Y', 'EB*B**98***27******Y'], []],
    ['knows a visit that is free', ['EB*B**98***27*0*****Y'], ['0 in']],
  ])('%s', (_name, rest, expected) => expect(copays(rest)).toEqual(expected));
  it('of another kind of visit are never those of an office visit', () => {
    expect(copays(['EB*B**98***27*25*****Y', 'EB*B**30***27*35*****Y'], 'MH')).toEqual([]);
  });
});

describe('a plan that is not in force', () => {
  it('is inactive with the day it ended', () => {
    const segments = subscriberAnswer(['DTP*346*D8*20250101', 'DTP*347*D8*20260930', 'EB*6**30']);
    expect(outcome(segments)).toMatchObject({ kind: 'inactive', endedOn: '2026-09-30', source: 'DTP*347*D8*20260930' });
  });
  it('is inactive without a day where the payer gives none', () => {
    expect(outcome(subscriberAnswer(['EB*6**30']))).toMatchObject({ kind: 'inactive', endedOn: null, source: 'EB*6**30' });
  });
  it.each([
    ['ends before the visit', ['DTP*346*D8*20260101', 'DTP*347*D8*20261115'], '2026-11-15'],
    ['begins after the visit', ['DTP*346*D8*20261201'], null],
    ['has an eligibility that ended', ['DTP*357*D8*20261101'], '2026-11-01'],
    ['covers a range before the visit', ['DTP*291*RD8*20260101-20260630'], '2026-06-30'],
  ])('is inactive on the day of the visit when it %s, though active today', (_name, dates, endedOn) => {
    expect(outcome(subscriberAnswer([...dates, 'EB*1**30**GOLD']))).toMatchObject({ kind: 'inactive', endedOn });
  });
  it('is active on its last day', () => {
    expect(outcome(subscriberAnswer(['DTP*347*D8*20261116', 'EB*1**30**GOLD']))).toMatchObject({ kind: 'active' });
  });
  it('is inactive where the only active statement is bounded to other days', () => {
    expect(outcome(subscriberAnswer(['EB*1**30**GOLD', 'DTP*349*D8*20260831']))).toMatchObject({ kind: 'inactive' });
  });
});

describe('cannot say', () => {
  it.each<[string, string[]]>([
    ['active and inactive at once', ['EB*1**30**GOLD', 'EB*6**30**SILVER']],
    ['the plan active and this kind of visit not', ['EB*1**30**GOLD', 'EB*6**98']],
    ['this kind of visit excluded', ['EB*1**30**GOLD', 'EB*I**98']],
    ['neither', ['EB*U**30', 'EB*V']],
    ['nothing', []],
  ])('%s', (_name, rest) => expect(outcome(subscriberAnswer(rest))).toEqual({ kind: 'cannotSay' }));
  it('an answer to another reference', () => {
    expect(outcome(rich.map((text) => text.replace('REF-0001', 'REF-0002')))).toEqual({ kind: 'cannotSay' });
  });
  it('an answer with another trace', () => {
    expect(outcome(rich.map((text) => text.replace('TRACE-0001', 'TRACE-0002')))).toEqual({ kind: 'cannotSay' });
  });
  it('an answer without a trace', () => {
    expect(outcome(rich.filter((text) => !text.startsWith('TRN*2')))).toEqual({ kind: 'cannotSay' });
  });
  it('another transaction', () =>
    expect(outcome(['BHT*0010*08*REF-0001'], {}, { st: '277', group: 'HN' })).toEqual({ kind: 'cannotSay' }));
});

describe('the member answered for', () => {
  const active = ['EB*1**30**GOLD'];
  const kind = (who: string, dmg?: string, rest: string[] = active) => outcome(subscriberAnswer(rest, who, dmg)).kind;
  it.each<[string, string, string, string | undefined]>([
    ['has another birth date', 'NM1*IL*1*RIVERA*ELENA****MI*DHP40018822', 'cannotSay', 'DMG*D8*19850413*F'],
    ['has another number', 'NM1*IL*1*RIVERA*ELENA****MI*DHP40018823', 'cannotSay', undefined],
    ['has another name and no birth date', 'NM1*IL*1*SMITH*JOHN****MI*DHP40018822', 'cannotSay', 'DMG***F'],
    ['is another of the family on the same number', 'NM1*IL*1*RIVERA*MARCO****MI*DHP40018822', 'cannotSay', 'DMG***M'],
    ['has married', 'NM1*IL*1*OKAFOR*ELENA****MI*DHP40018822', 'active', undefined],
    ['is written in another way', 'NM1*IL*1*Rivera*ELENA MARIA****MI*DHP-40018822', 'active', undefined],
  ])('who %s', (_name, who, expected, dmg) => expect(kind(who, dmg)).toBe(expected));
  it('may have a number that the payer says it changed, where name and birth date agree', () => {
    const changed = 'NM1*IL*1*RIVERA*ELENA****MI*NEW99001';
    expect(kind(changed, undefined, ['INS*Y*18*001*25', ...active])).toBe('active');
    expect(kind(changed, 'DMG***F', ['INS*Y*18*001*25', ...active])).toBe('cannotSay');
  });
  it('is not the parent, where the child was asked about', () => {
    expect(outcome(subscriberAnswer(active), childInquiry)).toEqual({ kind: 'cannotSay' });
  });
});

describe('a rejection', () => {
  it.each<[string, object]>([
    ['AAA*N**72*C', { kind: 'callerCanFix', field: 'memberId', code: '72' }],
    ['AAA*N**64*C', { kind: 'callerCanFix', field: 'memberId', code: '64' }],
    ['AAA*N**73*C', { kind: 'callerCanFix', field: 'personName', code: '73' }],
    ['AAA*N**65*C', { kind: 'callerCanFix', field: 'personName', code: '65' }],
    ['AAA*N**71*C', { kind: 'callerCanFix', field: 'dateOfBirth', code: '71' }],
    ['AAA*N**58*C', { kind: 'callerCanFix', field: 'dateOfBirth', code: '58' }],
    ['AAA*N**77*C', { kind: 'callerCanFix', field: 'relationship', code: '77' }],
    ['AAA*N**78*C', { kind: 'callerCanFix', field: 'payer', code: '78' }],
    ['AAA*N**75*C', { kind: 'notFound', code: '75' }],
    ['AAA*N**67*C', { kind: 'notFound', code: '67' }],
    ['AAA*N**43*C', { kind: 'staffCanFix', code: '43' }],
    ['AAA*N**51*N', { kind: 'staffCanFix', code: '51' }],
    ['AAA*N**79*C', { kind: 'staffCanFix', code: '79' }],
    ['AAA*N**T4*C', { kind: 'staffCanFix', code: 'T4' }],
    ['AAA*N**76*C', { kind: 'staffCanFix', code: '76' }],
    ['AAA*N**ZZ*C', { kind: 'staffCanFix', code: 'ZZ' }],
    ['AAA*Y**42*N', { kind: 'unavailable' }],
    ['AAA*Y**80*R', { kind: 'unavailable' }],
  ])('%s', (aaa, expected) => expect(outcome(rejection(aaa))).toEqual(expected));
  it('of the payer’s system is not the caller’s', () =>
    expect(outcome(rejection('AAA*N**72*C', 'AAA*Y**42*P'))).toEqual({ kind: 'unavailable' }));
  it('in the payer’s loop ends it', () =>
    expect(read(payerDown)).toEqual({ transaction: '271', outcome: { kind: 'unavailable' }, next: 'resubmit' }));
  it.each([
    ['AAA*Y**42*P', 'resubmit'],
    ['AAA*Y**42*R', 'resubmit'],
    ['AAA*Y**42*N', 'nothing'],
    ['AAA*Y**42*S', 'nothing'],
    ['AAA*Y**42*Y', 'nothing'],
    ['AAA*N**72*R', 'nothing'],
    ['AAA*N**63*C', 'today'],
  ])('%s allows %s', (aaa, next) => expect(read(rejection(aaa)).next).toBe(next));
});

describe('an acknowledgement in place of an answer', () => {
  const ack = { st: '999', group: 'FA', version: '005010X231A1' };
  const set = ['AK1*HS*106*005010X279A1', 'AK2*270*0001*005010X279A1', 'IK3*DMG*10*2100C*8', 'IK4*2*1251*8*19851302'];
  it('999 that rejects is the staff’s', () => {
    expect(read([...set, 'IK5*R*5', 'AK9*R*1*1*0'], {}, ack)).toMatchObject({
      transaction: '999',
      outcome: { kind: 'staffCanFix', code: '999-5' },
    });
  });
  it('999 that accepts says nothing', () =>
    expect(outcome(['AK1*HS*106', 'IK5*A', 'AK9*A*1*1*1'], {}, ack)).toEqual({ kind: 'cannotSay' }));
  const ta1 = (code: string, note: string) => {
    const isa = interchange([]).slice(0, 106);
    return readAnswer(`${isa}TA1*000000101*261116*1402*${code}*${note}~IEA*0*000900101~`, inquiry, marks);
  };
  it('TA1 that rejects is the staff’s', () => {
    expect(ta1('R', '006')).toMatchObject({ transaction: 'TA1', outcome: { kind: 'staffCanFix', code: 'TA1-006' } });
  });
  it('TA1 that accepts says nothing', () => expect(ta1('A', '000').outcome).toEqual({ kind: 'cannotSay' }));
});

describe('what cannot be read says that the payer could not be asked', () => {
  const text = interchange(rich);
  it.each<[string, string]>([
    ['nothing', ''],
    ['a web page', '<html><body>Bad gateway</body></html>'],
    ['an answer that stops in the middle', text.slice(0, 700)],
    ['an answer without its trailer', text.replace(/IEA.*$/, '')],
    ['a wrong interchange number', text.replace('IEA*1*000900101', 'IEA*1*000900102')],
    ['a wrong count of segments', text.replace(/SE\*\d+/, 'SE*9')],
    ['a wrong set number', text.replace(/(SE\*\d+)\*0001/, '$1*0002')],
    ['a wrong count of sets', text.replace('GE*1', 'GE*2')],
    ['an older version', text.replace('*00501*', '*00401*')],
    ['separators that clash', text.replace('*^*00501', '***00501')],
  ])('%s', (_name, x12) =>
    expect(readAnswer(x12, inquiry, marks)).toMatchObject({ transaction: 'none', outcome: { kind: 'unavailable' } }),
  );
});
