import { z } from 'zod';
import { jsonLines, type Source } from '../source.ts';

const Pair = z.object({ disfluent: z.string(), fluent: z.string() });

const markerWords = new Set(
  `no wait sorry i mean meant make that or rather actually oops scratch er um uh well instead excuse me hold on correction oh my bad nope okay like let ask`.split(
    ' ',
  ),
);

/**
 * The words by which people took something back, as often as they did: what stands between the part given up and the whole question asked
 * anew. Questions that are mended in their middle are left out.
 */
export const repairMarkers = (source: Source): string[] =>
  jsonLines(source, 'disfl_qa/train.jsonl', Pair).flatMap(({ disfluent, fluent }) => {
    const [said, meant] = [disfluent, fluent].map((text) => text.toLowerCase().replace(/[?.]+\s*$/, ''));
    if (said === undefined || meant === undefined || !said.endsWith(meant) || said === meant) return [];
    const before = said.slice(0, -meant.length).replaceAll(',', ' ').trim().split(/\s+/);
    const from = before.findLastIndex((word) => !markerWords.has(word)) + 1;
    const marker = before.slice(from).join(' ');
    return tellsSo(marker) ? [marker] : [];
  });

/** "uh" alone takes nothing back. */
const tellsSo = (marker: string): boolean =>
  /\b(no|rather|make that|mean|meant|sorry|wait|actually|instead|scratch|correction)\b/.test(marker);
