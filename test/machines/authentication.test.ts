import { describe, expect, it } from 'vitest';
import type { AuthenticationInput } from '#src/machines/authentication.machine.ts';
import { authenticationMachine } from '#src/machines/authentication.machine.ts';
import { authenticationInput, policy } from './support/inputs.ts';
import { affirm, answers, deny, play, provide, refuse, type Step, silence, unclear } from './support/play.ts';

const authenticate = (...steps: Step[]) => play(authenticationMachine, authenticationInput(), ...steps);
const authenticateWith = (input: Partial<AuthenticationInput>, ...steps: Step[]) =>
  play(authenticationMachine, authenticationInput(input), ...steps);

const birthDate = provide({ dateOfBirth: '1980-03-04' });
const phone = provide({ phoneNumber: '+12065550142' });
const zip = provide({ zipCode: '98101' });
const three = [birthDate, phone, zip];
const verified = answers('verified', { patient: 'Patient/1', matchedFactors: ['dateOfBirth', 'phoneNumber', 'zipCode'] });

describe('collecting factors', () => {
  it('asks the required one first', () => {
    expect(authenticate().lastAsk?.expects.kind).toBe('dateOfBirth');
  });

  it('reads back what was heard before it is used', () => {
    const heard = authenticate(...three);
    expect(heard.state).toBe('confirming');
    expect(authenticate(...three, affirm).state).toBe('verifying');
  });

  it('takes several in one breath and asks for none of them again', () => {
    const heard = authenticate(provide({ dateOfBirth: '1980-03-04', phoneNumber: '+12065550142', zipCode: '98101' }));
    expect(heard.state).toBe('confirming');
  });

  it('takes what was said before it had the floor', () => {
    const heard = authenticateWith({ heard: { dateOfBirth: '1980-03-04', zipCode: '98101' } });
    expect(heard.lastAsk?.expects.kind).toBe('phoneNumber');
  });

  it('keeps the part of a birth date that was said and asks for the rest', () => {
    const heard = authenticate(provide({ dateOfBirth: { year: null, month: 3, day: 4 } }));
    expect(heard.lastAsk?.key).toBe('authentication.birthYear');
    const whole = authenticate(
      provide({ dateOfBirth: { year: null, month: 3, day: 4 } }),
      provide({ dateOfBirth: { year: 1980, month: null, day: null } }),
    );
    expect(whole.lastAsk?.expects.kind).toBe('phoneNumber');
  });

  it('makes no date of parts that no calendar has', () => {
    const heard = authenticate(
      provide({ dateOfBirth: { year: null, month: 2, day: 30 } }),
      provide({ dateOfBirth: { year: 1980, month: null, day: null } }),
    );
    expect(heard.lastAsk?.expects.kind).toBe('dateOfBirth');
  });

  it('never speaks the last four of the SSN back', () => {
    const heard = authenticate(birthDate, phone, provide({ ssnLast4: '4411' }));
    expect(heard.state).toBe('confirming');
    expect(JSON.stringify(heard.lastAsk)).not.toContain('4411');
  });

  it('counts the network’s number as a factor only where the policy says so', () => {
    const trusting = { ...policy.authentication, callerIdIsFactor: true };
    expect(authenticateWith({ hasCallingNumber: true }, birthDate, zip).state).toBe('collecting');
    expect(authenticateWith({ hasCallingNumber: true, policy: trusting }, birthDate, zip).state).toBe('confirming');
  });
});

describe('a value that was read back', () => {
  it('is replaced by the one in the correction, and spelled out the second time', () => {
    const corrected = authenticate(...three, { type: 'caller.correct', slots: { zipCode: '98102' } });
    expect(corrected.lastAsk?.key).toBe('authentication.confirmSpelled');
    const asked = authenticate(...three, { type: 'caller.correct', slots: { zipCode: '98102' } }, affirm);
    expect(asked.toolInput).toMatchObject({ factors: { zipCode: '98102', dateOfBirth: '1980-03-04' } });
  });

  it('is asked for when the caller only says no', () => {
    expect(authenticate(...three, deny).state).toBe('correcting');
  });

  it('goes to a person after three times no', () => {
    const tired = authenticate(...three, deny, zip, deny, zip, deny);
    expect(tired.output).toEqual({ kind: 'escalated', cause: { reason: 'attemptsExhausted' } });
  });
});

describe('a refusal', () => {
  it('skips a factor that the clinic does not require', () => {
    const skipped = authenticate(birthDate, refuse);
    expect(skipped.lastAsk?.expects.kind).toBe('zipCode');
  });

  it('of a required factor is explained once, then a person takes over', () => {
    const explained = authenticate(refuse);
    expect(explained.said).toContain('why.dateOfBirth');
    expect(explained.state).toBe('collecting');
    expect(authenticate(refuse, refuse).output).toMatchObject({ kind: 'escalated', cause: { reason: 'identityNotVerified' } });
  });

  it('of too many factors is explained as well', () => {
    const left = authenticate(birthDate, refuse, refuse, refuse);
    expect(left.said.some((key) => key.startsWith('why.'))).toBe(true);
  });
});

describe('the EHR’s answer', () => {
  it('verified ends with the patient and the names of the factors', () => {
    expect(authenticate(...three, affirm, verified).output).toMatchObject({ kind: 'verified', patient: 'Patient/1' });
  });

  it('not verified asks for one more, and after three tries hands over', () => {
    const once = authenticate(...three, affirm, answers('notVerified'));
    expect(once.state).toBe('collecting');
    const more = [provide({ ssnLast4: '4411' }), answers('notVerified'), provide({ medicalRecordNumber: '100' }), affirm];
    const thrice = authenticate(...three, affirm, answers('notVerified'), ...more, answers('notVerified'));
    expect(thrice.output).toEqual({ kind: 'escalated', cause: { reason: 'identityNotVerified' } });
  });

  it('rejected tries are not forgotten by progress', () => {
    const { snapshot } = authenticate(...three, affirm, answers('notVerified'), provide({ ssnLast4: '4411' }));
    expect(snapshot.context.counters.collecting.rejected).toBe(1);
  });

  it('ambiguous asks for one more factor and counts no try', () => {
    const two = authenticate(...three, affirm, answers('ambiguous'));
    expect(two.state).toBe('collecting');
    expect(two.snapshot.context.counters.collecting?.rejected ?? 0).toBe(0);
  });

  it.each(['notAuthorized', 'locked'])('%s hands over at once', (kind) => {
    expect(authenticate(...three, affirm, answers(kind)).output).toMatchObject({ cause: { reason: 'identityNotVerified' } });
  });

  it('unavailable is tried again when the caller agrees, three times at most', () => {
    const down = authenticate(...three, affirm, answers('unavailable'));
    expect(down.state).toBe('systemDown');
    const again = [affirm, answers('unavailable')];
    const out = authenticate(...three, affirm, answers('unavailable'), ...again, ...again, affirm);
    expect(out.output).toMatchObject({ cause: { reason: 'systemUnavailable' } });
  });

  it('that is slow is waited for, and taken up whatever the caller says', () => {
    const slow = authenticate(...three, affirm, { type: 'tool.slow' });
    expect(slow.state).toBe('verifyingSlow');
    expect(authenticate(...three, affirm, { type: 'tool.slow' }, silence).state).toBe('verifying');
  });
});

describe('calling for somebody else', () => {
  it('a parent of a minor goes on with the child’s factors', () => {
    const asked = authenticateWith({ heard: { callingFor: 'child' } });
    expect(asked.state).toBe('askingIfParent');
    const parent = authenticateWith({ heard: { callingFor: 'child' } }, affirm);
    expect(parent.lastAsk?.key).toBe('authentication.dateOfBirth.patients');
  });

  it('another adult gives a name of their own, for the authorisation on file', () => {
    const named = authenticateWith(
      { heard: { callingFor: 'other' } },
      provide({ personName: { given: 'Karen', family: 'Jensen' } }),
      ...three,
      affirm,
    );
    expect(named.toolInput).toMatchObject({ relation: 'other', callerName: { family: 'Jensen' } });
  });

  it('said late, starts over: what was given may have been the caller’s own', () => {
    const late = authenticate(birthDate, provide({ callingFor: 'other' }));
    expect(late.state).toBe('askingCallerName');
    expect(late.snapshot.context.proposed).toEqual({});
  });
});

describe('counters', () => {
  it('of silence and of words not understood are kept apart', () => {
    const mixed = authenticate(silence, silence, unclear, unclear);
    expect(mixed.state).toBe('collecting');
    expect(authenticate(unclear, unclear, unclear).output).toMatchObject({ cause: { reason: 'attemptsExhausted' } });
    expect(authenticate(silence, silence, silence).output).toMatchObject({ cause: { reason: 'attemptsExhausted' } });
  });

  it('of silence end in goodbye when nobody is there to take over', () => {
    expect(authenticateWith({ queueOpen: false }, silence, silence, silence).output).toEqual({ kind: 'abandoned' });
  });

  it('start again after progress', () => {
    const { snapshot } = authenticate(unclear, silence, birthDate);
    expect(snapshot.context.counters.collecting).toMatchObject({ noInput: 0, noMatch: 0 });
  });

  it('never make it ask in the same words twice', () => {
    const levels = authenticate(unclear, unclear).emitted.flatMap((one) => (one.type === 'ask' ? [one.level] : []));
    expect(levels).toEqual([0, 1, 2]);
  });
});
