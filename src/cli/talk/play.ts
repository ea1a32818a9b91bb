import type { Answer, TurnInput } from '../../sessions/answer.ts';
import type { Line } from './client.ts';
import { type Shown, showAnswer, showInput } from './present.ts';

export type Show = (shown: Shown) => void;

/** Plays turns one after the other until the call or the script is over; a call that is still open then is hung up. Answers as it stood before. */
export const playScript = async (line: Line, inputs: TurnInput[], show: Show): Promise<Answer> => {
  let answer = await line.start();
  show(showAnswer(answer));
  for (const input of inputs) {
    if (answer.status !== 'active') break;
    show(showInput(input));
    answer = await line.turn(answer.sessionId, input);
    show(showAnswer(answer));
  }
  if (answer.status === 'active') await line.turn(answer.sessionId, { type: 'hangup' });
  return answer;
};
