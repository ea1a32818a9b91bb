import { readFileSync } from 'node:fs';
import type { Tongue } from './spoken.ts';

/** One of the people of `mocks/data/cast.json`: what they know, what they want, and how their call ends. */
export type Member = {
  id: string;
  shows: string;
  patient: string | null;
  name: string;
  phoneNumber: string;
  dateOfBirth: string | null;
  ssnLast4: string | null;
  zipCode: string | null;
  medicalRecordNumber: string | null;
  language: string;
  caller: { name: string; phoneNumber: string; relation: 'self' | 'parent' | 'other' };
  plans: {
    coverage: string | null;
    payerId: string;
    payerName: string;
    memberId: string;
    relationship: string;
    payerSays: string;
  }[];
  appointments: string[];
  goal: string;
  say: string;
  ends: string | null;
};

export const cast: Member[] = JSON.parse(readFileSync('mocks/data/cast.json', 'utf8')) as Member[];

export const member = (id: string): Member => {
  const found = cast.find((one) => one.id === id);
  if (!found) throw new Error(`nobody in the cast is called ${id}`);
  return found;
};

/** Whoever speaks neither language of the service gets by in English. */
export const tongueOf = ({ language }: Member): Tongue => (language === 'es' ? 'es' : 'en');
