import { readFileSync } from 'node:fs';
import { type Member, Members } from './members.ts';

/** The members that ship with the mocks: insured people of the mock EHR. Throws when the file does not fit the schema. */
export const loadMembers = (file: URL = new URL('../data/members.json', import.meta.url)): Member[] =>
  Members.parse(JSON.parse(readFileSync(file, 'utf8')));
