import { describe, expect, it } from 'vitest';
import { insuranceMachine } from '#src/machines/insurance.machine.ts';
import type { InsuranceInput } from '#src/machines/insurance.setup.ts';
import { insuranceInput, policy } from './support/inputs.ts';
import { affirm, answers, choose, deny, play, provide, refuse, type Step, unclear } from './support/play.ts';

const insure = (...steps: Step[]) => play(insuranceMachine, insuranceInput(), ...steps);
const insureWith = (input: Partial<InsuranceInput>, ...steps: Step[]) => play(insuranceMachine, insuranceInput(input), ...steps);

const coverage = (id: string, payerName: string) => ({ id, payerName, payerId: id, relationship: 'self', planName: null });
const onFile = (...coverages: ReturnType<typeof coverage>[]) => answers('found', { coverages });
const premera = coverage('premera-wa', 'Premera Blue Cross');
const aetna = coverage('aetna', 'Aetna');
const copay = (amountCents: number, network = 'in') => ({ amountCents, network, source: 'EB*B' });
const active = (...copays: object[]) =>
  answers('active', {
    payerName: 'Premera',
    plan: null,
    network: 'in',
    period: { start: null, end: null },
    copays,
    source: 'EB*1',
  });
const inactive = answers('inactive', { payerName: 'Premera', endedOn: '2026-09-30', source: 'EB*6' });
const card = provide({ payer: { candidates: [{ id: 'aetna', name: 'Aetna' }] }, memberId: 'W123', relationship: 'self' });

describe('coverages on file', () => {
  it('one is named and confirmed before the payer is asked', () => {
    expect(insure(onFile(premera)).state).toBe('confirmingCoverage');
    expect(insure(onFile(premera), affirm).toolInput).toMatchObject({ coverage: { id: 'premera-wa' }, serviceType: '98' });
  });

  it('several are chosen from', () => {
    expect(insure(onFile(premera, aetna)).lastAsk?.expects.options).toHaveLength(2);
    expect(insure(onFile(premera, aetna), choose('2')).toolInput).toMatchObject({ coverage: { id: 'aetna' } });
  });

  it('is taken without asking when the caller named its payer before', () => {
    const named = insureWith({ heard: { payer: { candidates: [{ id: 'aetna', name: 'Aetna' }] } } }, onFile(premera, aetna));
    expect(named.state).toBe('checking');
  });

  it('an option that was not offered chooses nothing', () => {
    expect(insure(onFile(premera, aetna), choose('7')).state).toBe('choosingCoverage');
  });
});

describe('a card', () => {
  it('asks only for what was not said, and reads it back', () => {
    const asked = insure(onFile(), provide({ payer: { candidates: [{ id: 'aetna', name: 'Aetna' }] } }));
    expect(asked.state).toBe('askingMemberId');
    expect(insure(onFile(), card).state).toBe('confirmingCard');
    expect(insure(onFile(), card, affirm).toolInput).toMatchObject({ coverage: { payerId: 'aetna', memberId: 'W123' } });
  });

  it('of a dependent needs the subscriber’s name and birth date', () => {
    const dependent = provide({
      payer: { candidates: [{ id: 'aetna', name: 'Aetna' }] },
      memberId: 'W123',
      relationship: 'child',
    });
    const named = provide({ personName: { given: 'Juan', family: 'Ruiz' } });
    expect(insure(onFile(), dependent).state).toBe('askingSubscriberName');
    expect(insure(onFile(), dependent, named).state).toBe('askingSubscriberBirthDate');
    expect(insure(onFile(), dependent, named, provide({ dateOfBirth: '1975-01-02' }), affirm).toolInput).toMatchObject({
      coverage: { relationship: 'child', subscriber: { dateOfBirth: '1975-01-02' } },
    });
  });

  it('does not take the patient’s own name and birth date for the subscriber’s', () => {
    const { snapshot } = insureWith({ heard: { dateOfBirth: '1980-03-04', personName: { given: 'Ana', family: 'Ruiz' } } });
    expect(snapshot.context.draft).toMatchObject({ subscriberName: null, subscriberBirthDate: null });
  });

  it('with a payer of many is settled by what tells them apart', () => {
    const blues = ['Texas', 'Ohio'].map((state) => ({ id: state, name: `Blue Cross of ${state}` }));
    const several = insure(onFile(), provide({ payer: { candidates: blues } }));
    expect(several.state).toBe('choosingPayer');
    expect(several.lastAsk?.expects.options).toHaveLength(2);
    expect(insure(onFile(), provide({ payer: { candidates: blues } }), choose('2')).snapshot.context.draft.payer).toMatchObject({
      id: 'Ohio',
    });
  });

  it('with a payer that no directory knows goes to a person after two tries', () => {
    expect(insure(onFile(), unclear).said).toContain('insurance.payerUnknown');
    expect(insure(onFile(), unclear, unclear).output).toMatchObject({ cause: { reason: 'coverageProblem' } });
  });

  it('is saved once the payer says that it is active', () => {
    const saved = insure(onFile(), card, affirm, active(), answers('saved', { coverage: 'Coverage/9' }));
    expect(saved.output).toMatchObject({ kind: 'verified', coverage: 'Coverage/9' });
  });

  it('that could not be saved still covers the visit, and staff are told', () => {
    const unsaved = insure(onFile(), card, affirm, active(), answers('unknown'));
    expect(unsaved.output).toMatchObject({ kind: 'verified' });
    expect(unsaved.emitted).toContainEqual({ type: 'followUp', cause: { reason: 'coverageProblem' } });
  });
});

describe('what the payer says', () => {
  const asked = [onFile(premera), affirm];

  it('a copay is said only as one amount that the payer named', () => {
    expect(insure(...asked, active(copay(3000))).said).toContain('insurance.activeCopay');
    expect(insure(...asked, active(copay(3000), copay(6000))).said).toContain('insurance.activeCopays');
    expect(insure(...asked, active()).said).toContain('insurance.active');
    expect(insure(...asked, active(copay(3000), copay(6000))).output).toMatchObject({ copayCents: null });
  });

  it('an out-of-network amount is not said as the copay', () => {
    const { said } = insure(...asked, active(copay(9000, 'out')));
    expect(said).toContain('insurance.active');
  });

  it('out of network is told and agreed to', () => {
    const out = answers('active', {
      payerName: 'P',
      plan: null,
      network: 'out',
      period: { start: null, end: null },
      copays: [],
      source: 'EB',
    });
    expect(insure(...asked, out).state).toBe('confirmingOutOfNetwork');
    expect(insure(...asked, out, affirm).output).toMatchObject({ kind: 'verified' });
  });

  it('inactive asks for another plan, and only then', () => {
    const told = insure(...asked, inactive);
    expect(told.said).toContain('insurance.inactiveSince');
    expect(told.state).toBe('offeringAnotherPlan');
    expect(insure(...asked, active(copay(3000))).said).not.toContain('insurance.anotherPlan');
  });

  it('inactive without another plan is paid by the caller, or goes to a person', () => {
    expect(insure(...asked, inactive, deny, affirm).output).toEqual({ kind: 'selfPay' });
    expect(insure(...asked, inactive, deny, deny).output).toMatchObject({ cause: { reason: 'coverageProblem' } });
  });

  it('inactive is an answer to a caller who only asked', () => {
    expect(insureWith({ purpose: 'question' }, ...asked, inactive, deny).output).toMatchObject({ kind: 'inactive' });
  });

  it('a member ID that the caller can fix is asked again once', () => {
    const wrong = answers('callerCanFix', { field: 'memberId', code: '72' });
    const first = insure(onFile(), card, affirm, wrong);
    expect(first.lastAsk?.key).toBe('insurance.memberIdAgain');
    const second = insure(onFile(), card, affirm, wrong, provide({ memberId: 'W124' }), affirm, wrong);
    expect(second.state).toBe('offeringAnotherPlan');
  });

  it('a member ID of a card on file is asked for, and the rest is kept', () => {
    const wrong = answers('notFound', { code: '75' });
    const asking = insure(onFile(premera), affirm, wrong);
    expect(asking.state).toBe('askingMemberId');
    expect(asking.snapshot.context.draft).toMatchObject({ payer: { id: 'premera-wa' }, relationship: 'self' });
  });

  it.each(['unavailable', 'cannotSay'])('%s is said as it is; the visit goes on unverified and staff are told', (kind) => {
    const unverified = insure(...asked, answers(kind));
    expect(unverified.output).toEqual({ kind: 'unverified' });
    expect(unverified.said).toContain('insurance.couldNotVerify');
    expect(unverified.emitted.some(({ type }) => type === 'followUp')).toBe(true);
  });

  it('staff’s own fault does not bother the caller', () => {
    expect(insure(...asked, answers('staffCanFix', { code: '43' })).output).toEqual({ kind: 'unverified' });
  });

  it('unavailable goes to a person where the policy books nothing unverified', () => {
    const strict = { policy: { ...policy.insurance, bookUnverified: false } };
    expect(insureWith(strict, ...asked, answers('unavailable')).output).toMatchObject({ cause: { reason: 'coverageProblem' } });
  });

  it('slow is waited for', () => {
    expect(insure(...asked, { type: 'tool.slow' }).state).toBe('checkingSlow');
    expect(insure(...asked, { type: 'tool.slow' }, unclear, active()).output).toMatchObject({ kind: 'verified' });
  });
});

describe('no insurance', () => {
  it('is a visit that the caller pays, where the policy lets it', () => {
    expect(insure(onFile(), refuse).state).toBe('offeringSelfPay');
    const strict = { policy: { ...policy.insurance, allowSelfPay: false } };
    expect(insureWith(strict, onFile(), refuse).output).toMatchObject({ cause: { reason: 'coverageProblem' } });
  });
});
