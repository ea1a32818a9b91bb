import type { AskTopic } from '../../domain/acts.ts';
import type { Line } from '../../domain/line.ts';
import type { Language } from '../../domain/locale.ts';
import type { Hit, Phrases } from '../../domain/phrases.ts';
import { phrases } from '../../domain/phrases.ts';
import { english, spanish } from './macros.ts';
import { englishTopics } from './topics.en.ts';
import { spanishTopics } from './topics.es.ts';

export type TopicHit = Hit & { topic: AskTopic };

const compile = (table: Partial<Record<AskTopic, string>>, macros: typeof english): [AskTopic, Phrases][] =>
  Object.entries(table).map(([topic, source]) => [topic as AskTopic, phrases(source, macros)]);

const tables: Record<Language, [AskTopic, Phrases][]> = {
  en: compile(englishTopics, english),
  es: compile(spanishTopics, spanish),
};

/** What is asked about, each topic once, in the order said. A word counts for one topic only. */
export const findTopics = (line: Line, language: Language): TopicHit[] => {
  const found: TopicHit[] = [];
  for (const [topic, known] of tables[language]) {
    const hit = known.find(line);
    if (hit && !found.some((other) => other.from < hit.to && hit.from < other.to)) found.push({ topic, ...hit });
  }
  return found.sort((a, b) => a.from - b.from);
};
