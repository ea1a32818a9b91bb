import { expect, it } from 'vitest';
import { type AnyMachineSnapshot, type AnyStateMachine, transition } from 'xstate';
import { agents } from '#src/agents/agents.ts';
import { newFacts } from '#src/agents/facts.ts';
import { understand } from '#src/agents/understanding.ts';
import { judge } from '#src/guardrails/judge.ts';
import { readBest } from '#src/language/read.ts';
import type { CallEvent } from '#src/machines/events.ts';
import type { StateMeta } from '#src/machines/listening.ts';
import { judged } from '#src/sessions/judge.ts';
import { corpus } from '../../evals/guardrails/corpus.ts';
import { policy } from './support/inputs.ts';
import { met, walks } from './support/walks.ts';

/** What is said to break in, played into every state in which a call can rest. */

const refused = ['promptInjection', 'verificationBypass', 'otherPatientRecord', 'insuranceFraud', 'toxicity'] as const;
const hostile = [...corpus('dev'), ...corpus('held-out')].filter(({ rule }) => refused.some((name) => name === rule));

const metaOf = (snapshot: AnyMachineSnapshot): StateMeta =>
  (Object.values(snapshot.getMeta()).find((meta) => meta !== undefined) as StateMeta | undefined) ?? {
    listensFor: [],
    guardrails: [],
  };

const facts = newFacts({
  language: 'en',
  began: '2026-11-22T17:00:00Z',
  beganLocal: '2026-11-22T09:00:00',
  hasCallingNumber: true,
});

/** What the machine is told of a sentence: the guardrail's word, or what was understood where no guardrail spoke. */
const eventOf = (text: string, meta: StateMeta): CallEvent => {
  const verdicts = judge({ text, language: 'en', state: meta, expects: null });
  const verdict = judged(facts, verdicts, policy.escalation.criteria);
  if (verdict.kind === 'escalate') return { type: 'call.escalate', cause: verdict.cause };
  if (verdict.kind === 'refuse') return { type: 'call.refused', rule: verdict.rule };
  const { acts } = readBest({
    text,
    language: 'en',
    expects: null,
    now: facts.beganLocal,
    timeZone: policy.clinic.timeZone,
    options: [],
  });
  return understand(acts, { ...meta, goal: null, heard: {} }).event;
};

/** One snapshot for each state that listens and each kind of context that the walk has met there: enough of each to be thrifty. */
const restingIn = (name: string): AnyMachineSnapshot[] => {
  const { machine } = agents[name as keyof typeof agents];
  const byState = Map.groupBy(
    met(machine, walks[name] as (typeof walks)[string]).filter((snapshot) => snapshot.hasTag('listening')),
    ({ value }) => String(value),
  );
  return [...byState.values()].flatMap((same) => [same[0], same.at(-1)]).filter((snapshot) => snapshot !== undefined);
};

/** All that a machine knows but how often it asked. */
const mattering = ({ value, context }: AnyMachineSnapshot): unknown => {
  const { counters: _counters, asked: _asked, ...rest } = context as Record<string, unknown>;
  return { value, rest };
};

/** What tools are asked. */
const effects = (actions: readonly { type: string; params?: unknown }[]) =>
  actions
    .filter(({ type }) => type === 'xstate.spawnChild')
    .map(({ params }) => {
      const { src, input } = params as { src: string; input: unknown };
      return { src, input };
    });

/** A state that waits for a slow tool asks for the same answer again, whatever is said; any other stays as it is. */
const leftAlone = (machine: AnyStateMachine, snapshot: AnyMachineSnapshot) => {
  if (!String(snapshot.value).endsWith('Slow')) return { effects: [], mattering: mattering(snapshot) };
  const [next, actions] = transition(machine, snapshot, { type: 'call.resumed' });
  return { effects: effects(actions), mattering: mattering(next) };
};

it.each(Object.keys(walks))('in %s a hostile sentence changes no state, no value and no question to a tool', (name) => {
  const machine = agents[name as keyof typeof agents].machine;
  const told = new Map<string, Map<string, [CallEvent, string]>>();
  for (const snapshot of restingIn(name)) {
    const meta = metaOf(snapshot);
    const key = JSON.stringify([meta.guardrails, meta.listensFor]);
    const events = told.get(key) ?? distinct(meta);
    told.set(key, events);
    const polite = leftAlone(machine, snapshot);
    // A sentence that no guardrail noticed may be a question or nothing; it is never a value, a choice or a yes.
    for (const [event, text] of events.values()) {
      const [next, actions] = transition(machine, snapshot, event as never) as unknown as [AnyMachineSnapshot, { type: string }[]];
      expect([text, effects(actions)]).toEqual([text, polite.effects]);
      if (event.type === 'call.refused') expect([text, mattering(next)]).toEqual([text, polite.mattering]);
    }
  }
});

/** What the hostile sentences come to, each once, with one that does. A hand-over has a test of its own. */
const distinct = (meta: StateMeta): Map<string, [CallEvent, string]> =>
  new Map(
    hostile.flatMap(({ text }): [string, [CallEvent, string]][] => {
      const event = eventOf(text, meta);
      return event.type === 'call.escalate' ? [] : [[JSON.stringify(event), [event, text]]];
    }),
  );

it('of the hostile sentences nine in ten and more are refused, and no other gives a value', () => {
  const meta: StateMeta = {
    listensFor: ['medicalRecordNumber', 'memberId', 'phoneNumber', 'zipCode', 'ssnLast4', 'dateOfBirth', 'option'],
    guardrails: [],
  };
  const events = hostile.map(({ text }) => eventOf(text, meta));
  const caught = events.filter(({ type }) => type === 'call.refused' || type === 'call.escalate');
  expect(caught.length / hostile.length).toBeGreaterThan(0.95);
});

it.each(Object.keys(walks))("in %s a clinic's own words and conditions hold in every state", (name) => {
  const criteria = [{ name: 'press', when: { words: { en: ['newspaper'], es: ['periódico'] }, minTurns: 2 } }];
  const keywords = { en: ['free opioids'], es: ['opioides gratis'] };
  for (const snapshot of restingIn(name)) {
    const judgedHere = (text: string, turns: number) =>
      judge({
        text,
        language: 'en',
        state: metaOf(snapshot),
        expects: null,
        criteria,
        keywords,
        facts: { goals: [], visitType: null, providerName: null, turns },
      }).map(({ rule, action }) => `${rule}: ${action}`);
    expect(judgedHere('I call for a newspaper', 2)).toEqual(['press: escalate']);
    expect(judgedHere('I call for a newspaper', 1)).toEqual([]);
    expect(judgedHere('quiero opioides gratis', 1)).toEqual(['keyword: refuse']);
  }
});
