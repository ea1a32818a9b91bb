import type { Call } from '../emulator.ts';
import type { Listening } from '../lex/listening.ts';
import type { End } from '../outcome.ts';
import type { Heard } from '../speech.ts';

/** How a contact looks as text. Pure. */

/** What was said, a line for each time somebody spoke. */
export const saidLines = (heard: Heard[], verbose: boolean): string[] =>
  heard.flatMap(({ spoken, ssml, interruptible, by }) => [
    `agent   ${spoken}`,
    ...(verbose
      ? [
          `        ${by === 'flow' ? 'flow' : 'bot'}, barge-in ${interruptible ? 'on' : 'off'}`,
          ...(ssml ? [`        ${ssml}`] : []),
        ]
      : []),
  ]);

export const listeningLine = (listening: Listening): string => {
  const { startTimeoutMs, endTimeoutMs, maxLengthMs, dtmfMaxLength, dtmfEndCharacter, dtmfDeletionCharacter, allowInterrupt } =
    listening;
  const speech = `listens ${startTimeoutMs} ms for speech, ends it after ${endTimeoutMs} ms of silence, takes ${maxLengthMs} ms of it`;
  const keys = `${dtmfMaxLength} keys, ${dtmfEndCharacter} ends, ${dtmfDeletionCharacter} clears`;
  return `        ${speech}; ${keys}; barge-in ${allowInterrupt ? 'on' : 'off'}`;
};

export const endWords = (end: End): string => {
  switch (end.kind) {
    case 'queued':
      return `waits in the queue "${end.queue}"`;
    case 'disconnected':
      return 'was ended by the flow';
    case 'hungUp':
      return 'was ended by the caller';
    case 'broken':
      return `broke off: ${end.why}`;
  }
};

/** Where the contact ended, with what the screen of a person would show. */
export const endLines = ({ contact }: Call, end: End): string[] => {
  const attributes = Object.entries(contact.attributes).filter(([, value]) => value !== '');
  const width = Math.max(0, ...attributes.map(([name]) => name.length));
  return [
    `The contact ${endWords(end)}.`,
    ...attributes.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
    ...(end.kind === 'queued' ? [`  ${'queue priority'.padEnd(width)}  ${contact.queuePriority}`] : []),
    ...(contact.callback ? [`  call back to ${contact.callback.number}, in the queue "${contact.callback.queue}"`] : []),
  ];
};

/** All that an expectation may name. */
export const endsAs = ({ contact }: Call, end: End): string[] => [
  end.kind,
  ...(end.kind === 'queued' ? [end.queue] : []),
  ...Object.values(contact.attributes).filter((value) => value !== ''),
];
