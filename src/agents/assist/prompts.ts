import { readFileSync } from 'node:fs';
import type { Prompt } from './port.ts';

/** Agents whose callers a model may be asked about: none that settles who somebody is, an emergency, a language or a call back. */
export const aidedAgents = ['reception', 'insurance', 'scheduling'] as const;
export type AidedAgent = (typeof aidedAgents)[number];

export type Prompts = { read: Record<AidedAgent, Prompt>; word: Prompt };

const fileOf = (room: string, name: string): string =>
  readFileSync(new URL(`../${room}/prompts/${name}.md`, import.meta.url), 'utf8');

/** Reads the prompts in the agents' folders. `hash` names a text, so that what was asked can be told from what is asked now. */
export const loadPrompts = (hash: (text: string) => string): Prompts => {
  const prompt = (job: string, text: string): Prompt => ({ text, version: `${job}.${hash(text)}` });
  const reading = fileOf('common', 'read');
  const read = (agent: AidedAgent): Prompt => prompt('read', `${reading}\n${fileOf(agent, 'read')}`);
  return {
    read: { reception: read('reception'), insurance: read('insurance'), scheduling: read('scheduling') },
    word: prompt('word', fileOf('common', 'word')),
  };
};
