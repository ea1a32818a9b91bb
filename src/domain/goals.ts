/** What a caller can want done, in the words of the public contract. A clinic may configure further goals of its own. */
export const builtInGoals = [
  'scheduleAppointment',
  'rescheduleAppointment',
  'cancelAppointment',
  'lookUpAppointments',
  'verifyInsurance',
] as const;

export type BuiltInGoal = (typeof builtInGoals)[number];

/** A built-in goal, or the name of one that the clinic's policy file configures. */
export type Goal = string;

/** How a goal ended. `result` may also be one that the policy file configures. */
export type GoalOutcome = {
  /** Null when nothing was wanted. */
  goal: Goal | null;
  result: string;
  /** FHIR references to what was made or found, such as `Appointment/123`. */
  references: string[];
};
