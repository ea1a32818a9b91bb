import { languageOf } from '../../domain/locale.ts';
import type { Messages } from './messages.ts';
import { sentences } from './said.ts';
import { speak } from './word.ts';

/** What a gateway says where no turn of a call has words for it. */
export const notices = {
  /** Before the first reply to a caller who did not hear the opening. */
  automated: ['reception.welcome'],
  /** … and where calls may be recorded. */
  automatedRecorded: ['reception.welcome', 'reception.recording'],
  oneMoment: ['common.oneMoment'],
  listening: ['common.listening'],
  ended: ['common.ended'],
} as const satisfies Record<string, string[]>;
export type Notice = keyof typeof notices;

/** `ssml` is a whole document. */
export const sayNotice = (messages: Messages, notice: Notice, locale: string): { text: string; ssml: string } => {
  const language = languageOf(locale);
  const { text, ssml } = sentences(notices[notice].map((key) => messages.say(language, key, {})));
  return { text, ssml: speak(ssml) };
};
