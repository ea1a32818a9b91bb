import { randomUUID } from 'node:crypto';
import { type CallerInput, writtenOut } from './caller.ts';
import { type Clock, createClock } from './clock.ts';
import { type Contact, newContact } from './contact.ts';
import { type ContactEvent, contactEventOf } from './contact-events.ts';
import type { Fault } from './faults.ts';
import { readFlow } from './flow-language.ts';
import { type Behaviour, type Instance, type Queue, type Stage, usualBehaviour } from './instance.ts';
import { createLambdaService, type Lambda } from './lambda-service.ts';
import type { Bot } from './lex/bot.ts';
import type { Listening } from './lex/listening.ts';
import { createLexSessions } from './lex/sessions.ts';
import type { End } from './outcome.ts';
import { runFlow } from './run-flow.ts';
import type { Heard } from './speech.ts';

/** An Amazon Connect instance with one inbound flow, as far as its documentation tells how it behaves. */

export type ConnectOptions = {
  /** The flow's document, as an object or as text. */
  flow: unknown;
  /** What a caller hears who waits in a queue. */
  queueFlow?: unknown;
  /** Functions, bots, queues and hours by the names that the flow uses for them. */
  lambdas: Record<string, Lambda>;
  bots: Record<string, Bot>;
  queues: Record<string, Queue>;
  hours?: Record<string, (at: Date) => boolean>;
  clock?: Clock;
  behaviour?: Partial<Behaviour>;
  /** Times that all time limits of functions are long: a test on a slow machine is about something else. Default 1. */
  patience?: number;
  /** Goes wrong at every turn that asks for no other fault. */
  everyTurn?: Fault;
  /** Where EventBridge would deliver contact events. */
  onContactEvent?: (event: ContactEvent) => void | Promise<void>;
};

export type Connect = {
  /** A new contact, up to where it listens for the first time, or to its end. */
  call(start?: CallStart): Promise<Call>;
  clock: Clock;
  /** What AWS would have refused, and what should never happen. Empty in a good run. */
  violations: string[];
};

export type CallStart = {
  /** E.164; absent, the network tells none. */
  from?: string;
  channel?: 'VOICE' | 'CHAT';
  attributes?: Record<string, string>;
  fault?: Fault;
};

export type Call = {
  contact: Contact;
  /** Said since the caller last did something. */
  heard(): Heard[];
  /** The same as one text. */
  words(): string;
  /** Null once the call has ended. */
  listening(): Listening | null;
  /** Null as long as the caller is in the flow. */
  end(): End | null;
  /** Actions of the flow that were passed, errors with their reason. */
  steps: string[];
  /** Both sides, for people. */
  transcript: string[];
  /** Each answers with what the caller heard then. After the end nothing more happens. */
  turn(input: CallerInput): Promise<string>;
  say(text: string, fault?: Fault): Promise<string>;
  press(keys: string, fault?: Fault): Promise<string>;
  type(text: string, fault?: Fault): Promise<string>;
  staySilent(fault?: Fault): Promise<string>;
  hangUp(): Promise<string>;
  /** After the call has got into a queue: waits there, where the queue's flow plays. Nobody of the clinic ever answers. */
  waitInQueue(): Promise<string>;
};

export const openConnect = (options: ConnectOptions): Connect => {
  const violations: string[] = [];
  const report = (violation: string): void => void violations.push(violation);
  const clock = options.clock ?? createClock();
  const instance: Instance = {
    arn: 'arn:aws:connect:us-east-1:111122223333:instance/9308c2a1-9bc6-4cea-8290-000000000001',
    clock,
    flow: readFlow(options.flow),
    lambdas: new Map(Object.entries(options.lambdas)),
    bots: new Map(Object.entries(options.bots)),
    queues: new Map(Object.entries(options.queues)),
    hours: new Map(Object.entries(options.hours ?? {})),
    lambdaService: createLambdaService(clock, report, options.patience),
    lexSessions: createLexSessions(clock, randomUUID),
    behaviour: { ...usualBehaviour, ...options.behaviour },
    report,
  };
  return { call: (start = {}) => placeCall(instance, options, start), clock, violations };
};

const placeCall = async (instance: Instance, options: ConnectOptions, start: CallStart): Promise<Call> => {
  const contact = newContact({
    contactId: randomUUID(),
    channel: start.channel ?? 'VOICE',
    customerNumber: start.from ?? null,
    attributes: start.attributes ?? {},
    instanceArn: instance.arn,
  });
  const stage: Stage = { instance, contact, fault: start.fault ?? options.everyTurn ?? null };
  const steps: string[] = [];
  const transcript: string[] = [];
  const onAction = (step: string): void => void steps.push(step);
  let flow = runFlow(instance.flow, stage, onAction);
  let listening: Listening | null = null;
  let end: End | null = null;
  const tell = async (eventType: ContactEvent['detail']['eventType']): Promise<void> =>
    options.onContactEvent?.(contactEventOf(contact, eventType, instance.clock.now()));

  const goOn = async (input?: CallerInput): Promise<string> => {
    if (end !== null) return '';
    contact.heard = [];
    const step = input === undefined ? await flow.next() : await flow.next(input);
    listening = step.done ? null : step.value.listening;
    end = step.done ? step.value : null;
    if (end) await tell(end.kind === 'queued' ? 'QUEUED' : 'DISCONNECTED');
    const words = wordsOf(contact);
    if (words !== '') transcript.push(`agent: ${words}`);
    return words;
  };
  const turn = async (input: CallerInput): Promise<string> => {
    const fault = input.fault ?? options.everyTurn;
    if (end === null) transcript.push(`caller: ${writtenOut(input)}`);
    return goOn(fault ? { ...input, fault } : input);
  };
  const withFault = <I extends CallerInput>(input: I, fault: Fault | undefined): Promise<string> =>
    turn(fault ? { ...input, fault } : input);

  await tell('INITIATED');
  await goOn();
  return {
    contact,
    heard: () => contact.heard,
    words: () => wordsOf(contact),
    listening: () => listening,
    end: () => end,
    steps,
    transcript,
    turn,
    say: (text, fault) => withFault({ type: contact.channel === 'CHAT' ? 'text' : 'speech', text }, fault),
    press: (keys, fault) => withFault({ type: 'dtmf', keys }, fault),
    type: (text, fault) => withFault({ type: 'text', text }, fault),
    staySilent: (fault) => withFault({ type: 'silence' }, fault),
    hangUp: () => turn({ type: 'hangup' }),
    waitInQueue: async () => {
      if (end?.kind !== 'queued' || options.queueFlow === undefined) return '';
      flow = runFlow(readFlow(options.queueFlow), stage, onAction);
      end = null;
      return goOn();
    },
  };
};

const wordsOf = ({ heard }: Contact): string => heard.map(({ spoken }) => spoken).join(' ');
