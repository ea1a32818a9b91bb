import type { ExpectsKind } from '../src/domain/expects.ts';

/** What callers say in a booking, in both languages: short answers, identifiers, wishes, and what guardrails look for. */
export const utterances: { text: string; language: 'en' | 'es'; expects: ExpectsKind }[] = [
  { text: 'I need to see a dermatologist, I have a strange mole', language: 'en', expects: 'request' },
  { text: 'um, hi, I want to, I want to move my Tuesday appointment with Doctor Chen', language: 'en', expects: 'request' },
  { text: 'March fourth nineteen eighty', language: 'en', expects: 'dateOfBirth' },
  { text: 'two oh six, five five five, no wait, five five six, oh one four two', language: 'en', expects: 'phoneNumber' },
  { text: 'nine eight one oh one', language: 'en', expects: 'zipCode' },
  { text: 'yes that is right', language: 'en', expects: 'confirmation' },
  { text: 'Premera Blue Cross, the member ID is P as in Peter B X one hundred two', language: 'en', expects: 'payer' },
  { text: 'sometime next week but not Tuesday, late afternoon', language: 'en', expects: 'appointmentPreference' },
  { text: 'the second one please', language: 'en', expects: 'choice' },
  { text: 'my chest is tight and my arm is numb', language: 'en', expects: 'visitReason' },
  { text: 'I want to talk to a real person', language: 'en', expects: 'memberId' },
  { text: "no, that's all, thank you", language: 'en', expects: 'anythingElse' },
  { text: 'necesito una cita con un dermatólogo para la próxima semana', language: 'es', expects: 'request' },
  { text: 'el cuatro de marzo de mil novecientos ochenta', language: 'es', expects: 'dateOfBirth' },
  { text: 'dos cero seis, cinco cinco cinco, cero uno cuatro dos', language: 'es', expects: 'phoneNumber' },
  { text: 'sí, está bien', language: 'es', expects: 'confirmation' },
];
