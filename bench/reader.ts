import { judge } from '../src/guardrails/judge.ts';
import { read } from '../src/language/read.ts';
import { type Contender, interleave, type Measured, type Taken, timed } from './measure.ts';
import { utterances } from './utterances.ts';

const context = { now: '2026-11-22T09:00:00', timeZone: 'America/Los_Angeles', options: [] };

const understand = ({ text, language, expects }: (typeof utterances)[number]) => ({
  acts: read({ ...context, text, language, expects }),
  verdicts: judge({ text, language, expects, state: { guardrails: [] } }),
});

const share = ({ ms, cpuMs }: Taken): Taken => ({ ms: ms / utterances.length, cpuMs: cpuMs / utterances.length });

/** All utterances once: read and judged; beside it, what it costs to write and parse as JSON what was said and understood. */
export const benchReader = (slices: { slices: number; sliceMs: number }): Promise<Measured[]> => {
  const understood = utterances.map((utterance) => ({ ...context, ...utterance, ...understand(utterance) }));
  const each = (name: string, work: () => void): Contender => ({ name, once: async () => share(await timed(work)) });
  return interleave(
    [
      each('reading and judging an utterance', () => utterances.forEach(understand)),
      each('writing and parsing it as JSON', () => understood.map((one): unknown => JSON.parse(JSON.stringify(one)))),
    ],
    slices,
  );
};
