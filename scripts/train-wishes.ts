import { writeFileSync } from 'node:fs';
import { trainedFile } from './wishes/material.ts';

/** Trains the classifier of wishes anew: the same file, to the byte, from the same texts. A test compares them. */
writeFileSync(new URL('../src/language/acts/wish-model.json', import.meta.url), trainedFile());
