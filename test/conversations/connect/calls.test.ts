import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { read, standing } from '../support/ehr.ts';
import { type Line, openLine } from './support/line.ts';
import { answerWhile, callFrom, insured, verified } from './support/people.ts';

/** Patients' calls from the first ring to the last word, as Amazon Connect plays them. */
let line: Line;
beforeAll(async () => {
  line = await openLine();
});
afterEach(() => line.expectNoViolation());
afterAll(() => line.close());

describe('a patient who calls', () => {
  it('books an appointment', async () => {
    const call = await insured(line, 'siobhan-obrien-van-der-berg', 'I would like to see a therapist in Bellevue');
    expect(await call.say('next week')).toContain('Which one would you like?');
    expect(await call.say('the first one')).toContain("You're booked");
    expect(await standing(line.callwell, 'Patient/p-siobhan-obrien-van-der-berg')).toHaveLength(1);
    expect(await call.say('no, that is all, thanks')).toContain('Goodbye');
    expect(call.end()).toEqual({ kind: 'disconnected' });
    expect(call.contact.attributes).toMatchObject({ callwellStatus: 'completed', callwellLocale: 'en-US', callwellQueue: '' });
  });

  it('says everything in one breath, and moves an appointment', async () => {
    const [before] = await standing(line.callwell, 'Patient/p-ana-ruiz');
    const call = await callFrom(line, 'ana-ruiz');
    await call.say(
      "I'm Ana Ruiz, March fourth 1980, zip 98101, my number is 206 555 0142, and I need to move my appointment with Dr. Chen",
    );
    expect(await line.session(call)).toMatchObject({ goal: 'rescheduleAppointment', state: 'authentication.confirming' });
    await answerWhile(line, call, 'authentication', 'ana-ruiz');
    for (let turn = 0; turn < 6 && (await line.session(call)).outcomes.length === 0; turn += 1) {
      const { expects } = await line.session(call);
      await call.say({ confirmation: 'yes please', choice: 'the first one' }[expects.kind as string] ?? 'as soon as you can');
    }
    expect((await line.session(call)).outcomes).toMatchObject([{ result: 'rescheduled' }]);
    const after = await standing(line.callwell, 'Patient/p-ana-ruiz');
    expect(after).toHaveLength(1);
    expect(after[0]?.start).not.toBe(before?.start);
    expect(await read(line.callwell, `Appointment/${before?.id}`)).toMatchObject({ status: 'cancelled' });
  });

  it('cancels inside of the notice period, and hears the fee to its end', async () => {
    const call = await verified(line, 'leo-marchetti', 'I cannot make it to my appointment, please cancel it');
    for (let turn = 0; turn < 5 && (await line.session(call)).state !== 'scheduling.confirmingFee'; turn += 1)
      await call.say((await line.session(call)).state === 'scheduling.offeringMove' ? 'no, just cancel it' : 'yes');
    expect(call.words()).toContain('late cancellation fee of 40 dollars');
    expect(call.listening()?.allowInterrupt).toBe(false);
    expect(call.heard()).toMatchObject([{ by: 'lex', interruptible: false }]);
    await call.say('yes, cancel it');
    expect((await line.session(call)).outcomes).toMatchObject([{ result: 'cancelled' }]);
    expect(await standing(line.callwell, 'Patient/p-leo-marchetti')).toEqual([]);
  });

  it('asks when the next one is', async () => {
    const call = await verified(line, 'samuel-okoye', 'when is my appointment with Dr. Patel');
    expect(call.words()).toContain('Dr. Anil Patel');
    await call.say('no, thank you');
    expect(call.end()).toEqual({ kind: 'disconnected' });
  });

  it('asks whether the plan on file is good, and then books: two wishes in one call', async () => {
    const call = await insured(line, 'carmen-morales', 'quiero verificar mi seguro');
    expect(call.words()).toContain('Regence BlueShield');
    await call.say('sí, también necesito una cita con una ginecóloga');
    await answerWhile(line, call, 'insurance', 'carmen-morales');
    for (let turn = 0; turn < 4 && (await line.session(call)).outcomes.length < 2; turn += 1)
      await call.say((await line.session(call)).expects.kind === 'choice' ? 'la primera' : 'lo más pronto posible');
    expect((await line.session(call)).outcomes).toMatchObject([{ result: 'insuranceVerified' }, { result: 'booked' }]);
    await call.say('no, eso es todo');
    expect(call.contact).toMatchObject({ languageCode: 'es-US', voice: 'Lupe', attributes: { callwellLocale: 'es-US' } });
    expect(call.end()).toEqual({ kind: 'disconnected' });
  });

  it('gives the plan on a new card, read letter by letter, and books', async () => {
    const call = await verified(line, 'tyler-brandt', 'I would like a regular checkup, I have new insurance');
    const says: Record<string, string> = {
      payer: "it's Aetna",
      memberId: 'W one eight eight, two zero three, four one seven',
      relationship: "it's my own plan",
      confirmation: 'yes, correct',
      appointmentPreference: 'as soon as possible',
      choice: 'the second one',
    };
    for (let turn = 0; turn < 14; turn += 1) {
      const { expects, outcomes, status } = await line.session(call);
      if (outcomes.length > 0 || status !== 'active') break;
      if (expects.kind === 'memberId') expect(call.listening()).toMatchObject({ endTimeoutMs: 1_500 });
      await call.say(says[expects.kind] ?? 'okay');
    }
    expect((await line.session(call)).outcomes).toMatchObject([{ result: 'booked' }]);
  });
});

describe('a caller who changes the language in mid-call', () => {
  it('hears voice, language and bot change, and goes on where they were', async () => {
    const call = await verified(line, 'priscilla-nakamura', 'I have to cancel one of my appointments');
    const { state } = await line.session(call);
    await call.say('¿me puede atender en español, por favor?');
    expect(call.contact.languageCode).toBe('en-US');
    await call.say('sí, por favor');
    expect(call.contact).toMatchObject({ languageCode: 'es-US', voice: 'Lupe' });
    expect(call.heard()).toMatchObject([{ by: 'flow' }]);
    expect(call.words()).toMatch(/lunes|martes|miércoles|jueves|viernes/);
    expect(await line.session(call)).toMatchObject({ state, reply: { locale: 'es-US' } });
    await call.say('olvídelo, ya no quiero cancelar nada');
    expect(call.words()).toMatch(/[¿áéíóúñ]/);
  });
});
