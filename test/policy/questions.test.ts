import { describe, expect, it } from 'vitest';
import { loadPolicy } from '#src/policy/load.ts';
import { flowOf, isQueueOpen, queueFor, specialtyById, visitTypeFor } from '#src/policy/questions.ts';

const loaded = await loadPolicy('policy/default.yaml');
if (loaded.kind === 'wrong') throw new Error(loaded.problems.join('\n'));
const { policy } = loaded;

describe('the visit type of a reason', () => {
  it.each([
    ['my annual physical', null, 'en', 'annualPhysical'],
    ['a physical for my sports team, a sports physical', null, 'en', 'sportsPhysical'],
    ['I have these rashes on my arm', 'dermatology', 'en', 'skinCheck'],
    ['mole', 'dermatology', 'en', 'skinCheck'],
    ['I want a mole removed', 'dermatology', 'en', 'moleRemoval'],
    ['something with the skin', null, 'en', 'skinCheck'],
    ['my follow up', null, 'en', 'followUp'],
    ['follow-up', 'cardiology', 'en', 'heartConsultation'],
    ['me duele la rodilla', null, 'es', 'jointPain'],
    ['un examen físico anual', null, 'es', 'annualPhysical'],
    ['necesito un eye exam', null, 'es', 'eyeExam'],
    ['fever', 'pediatrics', 'en', 'childSickVisit'],
    ['whatever', 'behavioralHealth', 'en', 'therapySession'],
    ['whatever', null, 'en', null],
    ['', null, 'es', null],
  ] as const)('"%s" for %s in %s is %s', (reason, specialty, language, expected) => {
    expect(visitTypeFor(policy, reason, specialty, language)?.id ?? null).toBe(expected);
  });

  it('gives the first visit type of each specialty to a caller who says nothing closer', () => {
    for (const { id } of policy.scheduling.specialties) {
      expect(visitTypeFor(policy, '', id, 'en')).toMatchObject({ specialty: id, approval: 'none' });
    }
  });
});

describe('the queue of a hand-over', () => {
  it.each([
    [{ reason: 'medicalEmergency' }, 'emergency', 'emergency'],
    [{ reason: 'selfHarm' }, 'emergency', 'emergency'],
    [{ reason: 'patientRequest' }, 'frontDesk', 'high'],
    [{ reason: 'frustration' }, 'frontDesk', 'high'],
    [{ reason: 'coverageProblem' }, 'insurance', 'normal'],
    [{ reason: 'guardrail', guardrail: 'clinicalQuestion' }, 'nurse', 'normal'],
    [{ reason: 'guardrail', guardrail: 'toxicity' }, 'frontDesk', 'normal'],
    [{ reason: 'pregnancyConcern' }, 'nurse', 'emergency'],
    [{ reason: 'attemptsExhausted', queue: 'scheduling', priority: 'high' }, 'scheduling', 'high'],
  ] as const)('%j goes to %s as %s', (cause, queue, priority) => {
    expect(queueFor(policy, cause)).toEqual({ queue, priority });
  });
});

describe('opening hours', () => {
  it.each([
    ['Monday 07:59', '2026-11-23T15:59:00Z', false],
    ['Monday 08:00', '2026-11-23T16:00:00Z', true],
    ['Monday 16:59', '2026-11-24T00:59:59Z', true],
    ['Monday 17:00', '2026-11-24T01:00:00Z', false],
    ['Sunday noon', '2026-11-22T20:00:00Z', false],
    ['Monday 08:00 in summer time', '2026-07-06T15:00:00Z', true],
    ['Monday 07:59 in summer time', '2026-07-06T14:59:00Z', false],
  ])('of the clinic on %s', (_, instant, open) => {
    expect(isQueueOpen(policy, 'frontDesk', new Date(instant))).toBe(open);
    expect(isQueueOpen(policy, 'emergency', new Date(instant))).toBe(true);
    expect(isQueueOpen(policy, 'noSuchQueue', new Date(instant))).toBe(false);
  });
});

it('tells what a goal needs, and null for what the clinic does not serve', () => {
  expect(flowOf(policy, 'scheduleAppointment')?.needs).toEqual(['identity', 'insurance']);
  expect(flowOf(policy, 'cancelAppointment')?.needs).toEqual(['identity']);
  expect(flowOf(policy, 'verifyInsurance')).toMatchObject({ needs: ['identity'], agent: 'insurance' });
  expect(flowOf(policy, 'orderPizza')).toBeNull();
  expect(specialtyById(policy, 'dermatology')?.coding.code).toBe('394582007');
  expect(specialtyById(policy, 'astrology')).toBeNull();
});
