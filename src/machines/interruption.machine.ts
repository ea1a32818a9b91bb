import { assign, emit, setup } from 'xstate';
import type { Language } from '../domain/locale.ts';
import type { CallEvent, Emitted } from './events.ts';
import {
  ends,
  escalation,
  kit,
  type Listening,
  type ListeningInput,
  listening,
  type NotDone,
  newListening,
  notDone,
  type StateMeta,
} from './listening.ts';

/**
 * Holds a call up for one question, then gives the floor back.
 *
 *   deciding ─→ askingIfEmergency ─ yes, or anything that is not a plain no ─→ escalated
 *          └─→ askingLanguage ─ yes ─→ changed      no ─→ resumed
 */

type Context = Listening & { about: InterruptionInput['about']; language: Language; changed: boolean };

export type InterruptionInput = ListeningInput & {
  about: 'emergency' | 'language';
  /** The language that the caller seems to want. */
  language: Language;
};

export type InterruptionOutput = { kind: 'resumed'; language: Language | null } | NotDone;

const confirmation = { kind: 'confirmation' as const, dtmf: { maxDigits: 1 } };

const common = kit<Context>({
  askingIfEmergency: () => ({ key: 'safety.isItAnEmergency', expects: confirmation }),
  askingLanguage: ({ language }) => ({
    key: language === 'es' ? 'common.continueInSpanish' : 'common.continueInEnglish',
    expects: confirmation,
  }),
});

const emergency = [{ target: '#escalated' as const, actions: 'giveUpAsEmergency' as const }];

const yesOrNo: StateMeta = { listensFor: [], guardrails: [], answersFirst: true };

export const interruptionMachine = setup({
  types: {
    context: {} as Context,
    events: {} as CallEvent,
    emitted: {} as Emitted,
    input: {} as InterruptionInput,
    output: {} as InterruptionOutput,
    meta: {} as StateMeta,
    tags: {} as 'listening',
  },
  actions: {
    ...common.actions,
    giveUpAsEmergency: assign({ cause: { reason: 'medicalEmergency' } }),
    changeLanguage: assign({ changed: true }),
    noteLanguage: emit({ type: 'note', note: 'language.changed' }),
  },
  guards: { ...common.guards, aboutEmergency: ({ context }) => context.about === 'emergency' },
}).createMachine({
  id: 'interruption',
  context: ({ input }): Context => ({ ...newListening(input), about: input.about, language: input.language, changed: false }),
  initial: 'deciding',
  on: escalation,
  states: {
    deciding: { always: [{ guard: 'aboutEmergency', target: 'askingIfEmergency' }, { target: 'askingLanguage' }] },
    askingIfEmergency: listening('askingIfEmergency', yesOrNo, {
      'caller.deny': { target: 'resumed' },
      'caller.affirm': emergency,
      'caller.silence': emergency,
      'caller.nothingElse': { target: 'resumed' },
      'caller.request': { target: 'resumed' },
      // "I don't know", "hold on", "what do you mean": none of them is a plain no.
      'caller.refuse': emergency,
      'caller.wait': emergency,
      'caller.ask': emergency,
      'caller.goBack': emergency,
      'caller.aside': emergency,
      'caller.*': emergency,
    }),
    askingLanguage: listening('askingLanguage', ['language'], {
      'caller.affirm': { target: 'changed' },
      'caller.provide': { target: 'changed' },
      'caller.deny': { target: 'resumed' },
      'caller.nothingElse': { target: 'resumed' },
    }),
    changed: { type: 'final', entry: ['changeLanguage', 'noteLanguage'] },
    resumed: { type: 'final' },
    ...ends,
  },
  output: ({ context }): InterruptionOutput =>
    context.cause || context.gone ? notDone(context) : { kind: 'resumed', language: context.changed ? context.language : null },
});
