import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

/**
 * Faults on demand, for both mocks: `POST /_faults` adds one, `GET /_faults` lists those still to come, `DELETE /_faults` clears them.
 *
 * ```json
 * { "match": "POST /Appointment", "fault": "delay", "value": 3000, "times": 2 }
 * ```
 * - `match`: a prefix of "METHOD /path" after the base address, without the query: `POST /core`, `GET /Slot`, `POST /Patient/_search`.
 * - `delay`: the work is done, the answer comes `value` milliseconds late.
 * - `status`: the answer is HTTP status `value` (500 when absent) with an empty body; the work is NOT done.
 * - `drop`: the work is done, then the connection is cut without an answer.
 * - `garbage`: the work is done, the answer is bytes that mean nothing, under the status and content type of the real one.
 * - `times`: how many requests it hits; 1 when absent. The oldest fault that matches a request is the one that hits it.
 *
 * So a write under `delay`, `drop` or `garbage` has happened, and one under `status` has not.
 */
export const Fault = z
  .strictObject({
    match: z.string().regex(/^[A-Z]+ \//, 'must be a method and a path, such as "POST /core"'),
    fault: z.enum(['delay', 'status', 'drop', 'garbage']),
    value: z.int().nonnegative().optional(),
    times: z.int().positive().default(1),
  })
  .refine((fault) => fault.fault !== 'delay' || fault.value !== undefined, 'a delay needs "value", in milliseconds')
  .refine((fault) => fault.fault !== 'status' || isStatus(fault.value), 'a status needs "value" between 200 and 599');
export type Fault = z.infer<typeof Fault>;

const isStatus = (value: number | undefined): boolean => value === undefined || (value >= 200 && value <= 599);

const garbage = '\u0000\u0007 %%%% not what you asked for \u001b[31m {{{ <<< ~*~*~';

/** To be called on the root instance before its routes: its hooks are to see every request. `basePath` is such as `/fhir/R4`; empty for none. */
export const installFaults = (app: FastifyInstance, basePath: string): void => {
  let pending: Fault[] = [];
  const hit = new WeakMap<FastifyRequest, Fault>();
  app.post('/_faults', async (request, reply) => {
    const fault = Fault.safeParse(request.body);
    if (!fault.success) return reply.code(400).send({ errors: fault.error.issues.map(({ path, message }) => ({ path, message })) });
    pending.push(fault.data);
    return reply.code(201).send(fault.data);
  });
  app.get('/_faults', async (_request, reply) => reply.type('application/json').send({ faults: pending }));
  app.delete('/_faults', async (_request, reply) => {
    pending = [];
    return reply.code(204).send();
  });
  app.addHook('onRequest', async (request, reply) => {
    const fault = pending.find(({ match }) => nameOf(request, basePath).startsWith(match));
    if (fault === undefined || request.url.startsWith('/_faults')) return;
    pending = pending.map((one) => (one === fault ? { ...one, times: one.times - 1 } : one)).filter(({ times }) => times > 0);
    hit.set(request, fault);
    if (fault.fault === 'status') await reply.code(fault.value ?? 500).send();
  });
  app.addHook('onSend', async (request, _reply, payload) => spoil(hit.get(request), request, _reply, payload));
};

const spoil = async (
  fault: Fault | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> => {
  if (fault?.fault === 'delay') await sleep(fault.value ?? 0);
  if (fault?.fault === 'drop') request.raw.socket.destroy();
  if (fault?.fault !== 'garbage') return payload;
  reply.removeHeader('content-length');
  return garbage;
};

/** "METHOD /path" after the base. */
const nameOf = (request: FastifyRequest, basePath: string): string => {
  const path = request.url.split('?')[0] ?? '/';
  const rest = basePath !== '' && path.startsWith(basePath) ? path.slice(basePath.length) : path;
  return `${request.method} ${rest.startsWith('/') ? rest : `/${rest}`}`;
};
