import type { Line } from '../../domain/line.ts';
import { personWish } from '../../domain/person-wish.ts';
import type { Hit } from '../../domain/phrases.ts';

/** Where the caller asks for a person, in either language: the same words as the guardrail's. */
export const findPersonWish = (line: Line): Hit | null => personWish(line);
