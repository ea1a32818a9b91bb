import { z } from 'zod';
import { jsonLines, type Source } from '../source.ts';

const Row = z.object({ lang: z.enum(['en', 'es']), class: z.string(), spoken: z.string(), written: z.string() });

/** Written forms with the words they are spoken as. */
export const spokenForms = (source: Source): z.infer<typeof Row>[] => jsonLines(source, 'spoken_forms_nemo/tn_pairs.jsonl', Row);
