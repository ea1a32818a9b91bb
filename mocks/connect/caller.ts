import type { Fault } from './faults.ts';

/** What a caller, or somebody in a chat, does at one turn. */
export type CallerInput = { fault?: Fault } & (
  | {
      type: 'speech';
      text: string;
      /** Of the first transcript, 0 to 1. Default 0.9. */
      confidence?: number;
      /** What else the recogniser made of it, best first. */
      alternatives?: { text: string; confidence: number }[];
      /** Said over the prompt: heard where that may be interrupted, else lost. */
      over?: boolean;
    }
  /** Keys `0-9*#`, as pressed. */
  | { type: 'dtmf'; keys: string; over?: boolean }
  | { type: 'text'; text: string }
  | { type: 'silence' }
  | { type: 'hangup' }
);

/** As a script writes it: keys after `#`, marks in brackets. */
export const writtenOut = (input: CallerInput): string => {
  const fault = input.fault ? ` !${input.fault}` : '';
  switch (input.type) {
    case 'speech':
      return `${input.over ? '>' : ''}${input.text}${fault}`;
    case 'text':
      return `${input.text}${fault}`;
    case 'dtmf':
      return `${input.over ? '>' : ''}#${input.keys}${fault}`;
    case 'silence':
    case 'hangup':
      return `(${input.type})${fault}`;
  }
};
