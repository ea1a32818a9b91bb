import type { Organization } from '@medplum/fhirtypes';

export const payerSystem = 'https://callwell.example/payer';

/** Payers of the mock people, by their id in the payer directory (`src/payers/payers.json`). */
export const payers = {
  'premera-wa': 'Premera Blue Cross',
  'regence-wa': 'Regence BlueShield',
  'lifewise-wa': 'LifeWise Health Plan of Washington',
  aetna: 'Aetna',
  cigna: 'Cigna Healthcare',
  unitedhealthcare: 'UnitedHealthcare',
  humana: 'Humana',
  'kaiser-wa': 'Kaiser Permanente Washington',
  providence: 'Providence Health Plan',
  'uniform-medical-plan': 'Uniform Medical Plan',
  'first-choice-health': 'First Choice Health',
  'ambetter-wa': 'Ambetter from Coordinated Care',
  'medicaid-wa': 'Washington Apple Health',
  'chip-wa': 'Apple Health for Kids',
  'molina-wa': 'Molina Healthcare of Washington',
  medicare: 'Medicare',
  'aarp-medicare-advantage': 'AARP Medicare Advantage from UnitedHealthcare',
} as const;

export type PayerId = keyof typeof payers;

type Line = { planName: string; insuranceType: string; memberPrefix: string; officeCents: number; group: boolean };

/** The plan that a payer's members have when nothing else is said of them. */
export const usualPlan: Record<PayerId, Line> = {
  'premera-wa': { planName: 'Preferred PPO', insuranceType: 'PR', memberPrefix: 'PBX', officeCents: 3000, group: true },
  'regence-wa': { planName: 'Regence Innova PPO', insuranceType: 'PR', memberPrefix: 'ZRG', officeCents: 2500, group: true },
  'lifewise-wa': { planName: 'Essential Silver EPO', insuranceType: 'EP', memberPrefix: 'LWW', officeCents: 3500, group: false },
  aetna: { planName: 'Aetna Choice POS II', insuranceType: 'PS', memberPrefix: 'W', officeCents: 2500, group: true },
  cigna: { planName: 'Open Access Plus', insuranceType: 'PR', memberPrefix: 'U', officeCents: 3000, group: true },
  unitedhealthcare: { planName: 'Choice Plus', insuranceType: 'PS', memberPrefix: '9', officeCents: 3000, group: true },
  humana: { planName: 'Humana PPO', insuranceType: 'PR', memberPrefix: 'H', officeCents: 2000, group: true },
  'kaiser-wa': { planName: 'Core HMO', insuranceType: 'HM', memberPrefix: '0', officeCents: 2000, group: true },
  providence: { planName: 'Signature Network', insuranceType: 'EP', memberPrefix: '10', officeCents: 2500, group: true },
  'uniform-medical-plan': { planName: 'UMP Classic', insuranceType: 'PR', memberPrefix: 'UMP', officeCents: 1500, group: true },
  'first-choice-health': { planName: 'First Choice PPO', insuranceType: 'PR', memberPrefix: 'FCH', officeCents: 4000, group: true },
  'ambetter-wa': { planName: 'Ambetter Balanced Care', insuranceType: 'HM', memberPrefix: 'U7', officeCents: 3500, group: false },
  'medicaid-wa': { planName: 'Apple Health', insuranceType: 'MC', memberPrefix: '2', officeCents: 0, group: false },
  'chip-wa': { planName: 'Apple Health for Kids', insuranceType: 'MC', memberPrefix: '3', officeCents: 0, group: false },
  'molina-wa': { planName: 'Molina Apple Health', insuranceType: 'MC', memberPrefix: '4', officeCents: 0, group: false },
  medicare: { planName: 'Medicare Part B', insuranceType: 'MB', memberPrefix: '1SG', officeCents: 0, group: false },
  'aarp-medicare-advantage': {
    planName: 'AARP Medicare Advantage HMO',
    insuranceType: 'HN',
    memberPrefix: '8',
    officeCents: 1000,
    group: false,
  },
};

export const payerOrganizations = (): Organization[] =>
  Object.entries(payers).map(([id, name]) => ({
    resourceType: 'Organization',
    id: `payer-${id}`,
    identifier: [{ system: payerSystem, value: id }],
    active: true,
    type: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/organization-type', code: 'pay', display: 'Payer' }] }],
    name,
  }));
