/** Visit types of the default policy file that the mock appointments are of: how they are called, and how long they take. */
export const visitTypes = {
  officeVisit: { display: 'Office visit', minutes: 30 },
  followUp: { display: 'Follow-up visit', minutes: 30 },
  childCheckUp: { display: 'Child check-up', minutes: 30 },
  skinCheck: { display: 'Skin check', minutes: 30 },
  heartConsultation: { display: 'Heart consultation', minutes: 30 },
  jointPain: { display: 'Joint pain visit', minutes: 30 },
  womensAnnualExam: { display: "Women's annual exam", minutes: 30 },
  eyeExam: { display: 'Eye exam', minutes: 30 },
  therapySession: { display: 'Therapy session', minutes: 60 },
} as const;

export type VisitTypeId = keyof typeof visitTypes;
