import { z } from 'zod';
import { jsonLines, type Source } from '../source.ts';

const Turns = z.array(z.object({ speaker: z.string(), text: z.string() }));
const Interview = z.object({ id: z.string(), category: z.string(), turns: Turns });
const Consultation = z.object({ id: z.string(), turns: Turns });

const spoken = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const patientTurns = (turns: z.infer<typeof Turns>): string[] =>
  turns.filter(({ speaker }) => speaker === 'patient').map(({ text }) => spoken(text));

/** What actors said as patients to doctors, in practice interviews. */
export const interviews = (source: Source): { id: string; category: string; said: string[] }[] =>
  jsonLines(source, 'osce_interviews/interviews.jsonl', Interview).map(({ id, category, turns }) => ({
    id,
    category,
    said: patientTurns(turns),
  }));

/** What actors said as patients in mock consultations of a general practice. */
export const consultations = (source: Source): { id: string; said: string[] }[] =>
  jsonLines(source, 'primock57/consultations_days1_3.jsonl', Consultation).map(({ id, turns }) => ({
    id,
    said: patientTurns(turns),
  }));
