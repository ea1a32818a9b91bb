/** What words announce which value. `extension` announces digits that are dropped. */
export type Cue =
  | 'phoneNumber'
  | 'zipCode'
  | 'ssnLast4'
  | 'medicalRecordNumber'
  | 'memberId'
  | 'groupNumber'
  | 'dateOfBirth'
  | 'extension'
  | 'other';

/** How a caller takes words back: `strong` always does; `weak` ("no", "sorry") only between two values. */
export type Repair = 'strong' | 'weak';

/** How a name is introduced: the caller's whole name, a part of it, or the name a record stands under. */
export type NameCue = 'full' | 'given' | 'family' | 'under' | 'weak' | 'title';
