import { onTestFailed } from 'vitest';
import { openCallwellInstance } from '#mocks/connect/callwell-instance.ts';
import { type Clock, createClock } from '#mocks/connect/clock.ts';
import type { Call, CallStart, Connect } from '#mocks/connect/emulator.ts';
import type { Fault } from '#mocks/connect/faults.ts';
import type { Behaviour } from '#mocks/connect/instance.ts';
import type { Answer } from '#src/sessions/answer.ts';
import { type Callwell, type CallwellOptions, mondayMorning, startCallwell } from '#test/support/callwell.ts';

/**
 * Calls as they come from Amazon Connect: an emulated instance plays the generated flow, the real bridge signs and sends over HTTP, and the
 * service answers its webhooks. One service may serve several instances.
 */
export type Line = {
  callwell: Callwell;
  clock: Clock;
  /** What is wrong for a while. */
  trouble: Trouble;
  open(options?: InstanceOptions): Connect;
  /** Calls; what both sides said is printed when the test fails. */
  ring(start?: CallStart & InstanceOptions): Promise<Call>;
  /** What the service knows of a call, by the API for operators. */
  session(call: Call): Promise<Answer>;
  /** Throws when there was something that AWS would have refused, in any instance so far. */
  expectNoViolation(): void;
  close(): Promise<void>;
};

export type Trouble = { fullQueues: string[]; serviceDown: boolean };

export type InstanceOptions = {
  channel?: 'VOICE' | 'CHAT';
  locale?: 'en-US' | 'es-US';
  behaviour?: Partial<Behaviour>;
  everyTurn?: Fault;
};

const secret = `whsec_${Buffer.from('a secret that only tests know of').toString('base64')}`;

/** A machine that is slow is no system that is slow: only tests of slowness set a budget that is ever reached. */
const ampleMs = 60_000;

export const openLine = async (options: Pick<CallwellOptions, 'turnBudgetMs' | 'policy'> = {}): Promise<Line> => {
  const clock = createClock(() => mondayMorning);
  const callwell = await startCallwell({ turnBudgetMs: ampleMs, ...options, now: clock.now, webhookSecrets: [secret] });
  const url = await callwell.app.http.listen({ port: 0, host: '127.0.0.1' });
  const trouble: Trouble = { fullQueues: [], serviceDown: false };
  const instances: Connect[] = [];
  const open: Line['open'] = (instance = {}) => {
    const connect = openCallwellInstance({
      url,
      secret,
      queues: ['frontDesk', 'scheduling', 'insurance', 'nurse', 'emergency'],
      defaultQueue: 'frontDesk',
      fullQueues: () => trouble.fullQueues,
      fetch: (input, init) => (trouble.serviceDown ? Promise.reject(new TypeError('refused')) : fetch(input, init)),
      clock,
      serviceNow: () => clock.now().getTime(),
      patience: 10,
      bridgeTimeoutMs: ampleMs,
      ...instance,
    });
    instances.push(connect);
    return connect;
  };
  return {
    callwell,
    clock,
    trouble,
    open,
    ring: async ({ from, channel, attributes, fault, ...instance } = {}) => {
      const chat = channel ? { channel } : {};
      const start = { ...chat, ...(from ? { from } : {}), ...(attributes ? { attributes } : {}), ...(fault ? { fault } : {}) };
      return printed(await open({ ...instance, ...chat }).call(start));
    },
    session: async ({ contact }) => {
      const path = `/v1/sessions/${contact.attributes['callwellSessionId']}`;
      const { body }: { body: Answer } = await callwell.request('GET', path);
      return body;
    },
    expectNoViolation: () => {
      const all = instances.splice(0).flatMap(({ violations }) => violations);
      if (all.length > 0) throw new Error(`AWS would not have taken this: ${all.join('; ')}`);
    },
    close: () => callwell.close(),
  };
};

const printed = (call: Call): Call => {
  onTestFailed(() => console.log([...call.transcript, call.steps.join(' → '), JSON.stringify(call.end())].join('\n')));
  return call;
};
