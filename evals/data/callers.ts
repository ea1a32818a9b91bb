import { z } from 'zod';
import { jsonLines, type Source } from '../source.ts';

const Scenario = z.object({ goal: z.object({ information_required: z.record(z.string(), z.unknown()) }) });

/** What scripted callers of a voice-agent benchmark have to give. */
export const scenarioFacts = (source: Source): { phone: string; birthDate: string }[] => {
  const facts = jsonLines(source, 'eva_voice/medical_hr_scenarios.jsonl', Scenario).map(({ goal }) => goal.information_required);
  return facts.flatMap(({ phone_number: phone, date_of_birth: birthDate }) =>
    typeof phone === 'string' && typeof birthDate === 'string' && /^\d{4}-\d\d-\d\d$/.test(birthDate) ? [{ phone, birthDate }] : [],
  );
};

const Marked = z.object({ text: z.string(), spans: z.array(z.object({ type: z.string(), text: z.string() })) });

/** Sentences with made-up personal data in them, marked. */
export const markedSentences = (source: Source): z.infer<typeof Marked>[] =>
  jsonLines(source, 'pii_presidio/generated_large.jsonl', Marked);
