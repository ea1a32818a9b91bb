import { describe, expect, it } from 'vitest';
import { transition } from 'xstate';
import { agents } from '#src/agents/agents.ts';
import { met, type Walk, walks } from './support/walks.ts';

describe.each(Object.keys(walks))('the tree of %s', (name) => {
  const { machine } = agents[name as keyof typeof agents];
  const snapshots = met(machine, walks[name] as Walk);
  const resting = snapshots.filter((snapshot) => snapshot.hasTag('listening'));

  it('reaches every state that it has', () => {
    // States that are left at once are passed, not met.
    const restOrEnd = Object.values(machine.states).filter(
      ({ type, tags, invoke }) => type === 'final' || tags.length + invoke.length > 0,
    );
    const reached = new Set(snapshots.map(({ value }) => String(value)));
    const missing = restOrEnd.map(({ key }) => key).filter((key) => !reached.has(key) && !(unused[name] ?? []).includes(key));
    expect(missing).toEqual([]);
  });

  it('lets a person take over from every state that listens', () => {
    const stuck = resting.filter((snapshot) => {
      const [next] = transition(machine, snapshot, {
        type: 'call.escalate',
        cause: { reason: reasonIn[name] ?? 'patientRequest' },
      });
      return (next.output as { kind?: string } | undefined)?.kind !== 'escalated';
    });
    expect(stuck.map(({ value }) => value)).toEqual([]);
    expect(resting.length).toBeGreaterThan(0);
  });

  it('asks a question whenever it begins to listen', () => {
    const silent = resting.filter((snapshot) => {
      const [, actions] = transition(machine, snapshot, { type: 'call.resumed' });
      return !(actions as { type: string }[]).some(({ type }) => type === 'xstate.emit');
    });
    // A state that waits for a tool goes back to it instead.
    expect(silent.map(({ value }) => String(value)).filter((state) => !state.endsWith('Slow'))).toEqual([]);
  });
});

/** Who is offered a call back has asked for a person already: there an emergency takes over. */
const reasonIn: Record<string, string> = { callback: 'medicalEmergency' };

/** Ends that every machine has by the kit, and that the tree of this one has no way to. */
const unused: Record<string, string[]> = {
  reception: ['dropped'],
  interruption: ['dropped', 'abandoned'],
  resumption: ['dropped'],
};
