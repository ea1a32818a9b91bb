import { z } from 'zod';

/** The shape of `mocks/data/members.json`: whom the mock payers insure. All people in it are synthetic. */

const Gender = z.enum(['male', 'female', 'other', 'unknown']);

const Person = z.strictObject({ given: z.string().min(1), family: z.string().min(1), birthDate: z.iso.date(), gender: Gender });

/** Amounts in cents, per visit. Null: the payer states no amount for that side of its network. */
const Copay = z.strictObject({
  /** X12 service type code, such as `98`. */
  serviceType: z.string().regex(/^[A-Z0-9]{1,2}$/),
  inNetworkCents: z.int().nonnegative().nullable(),
  outOfNetworkCents: z.int().nonnegative().nullable(),
});

export const Member = z.strictObject({
  /** Id of the payer in `src/payers/payers.json`. */
  payerId: z.string().min(1),
  payerName: z.string().min(1),
  memberId: z.string().regex(/^[A-Z0-9-]{2,80}$/),
  groupNumber: z.string().max(50).nullable(),
  planName: z.string().min(1).max(50),
  /** X12 EB04: `PR` PPO, `HM` HMO, `EP` EPO, `PS` POS, `MC` Medicaid, `MB` Medicare Part B, `HN` Medicare Advantage HMO, … */
  insuranceType: z.string().regex(/^[A-Z0-9]{1,3}$/),
  subscriber: Person,
  dependents: z.array(Person.extend({ relationship: z.enum(['spouse', 'child', 'other']) })),
  status: z.enum(['active', 'inactive']),
  planBegin: z.iso.date(),
  /** Null: open. With status `inactive`, the day coverage ended. */
  planEnd: z.iso.date().nullable(),
  /** Whether the clinic is in this plan's network. */
  network: z.enum(['in', 'out']),
  copays: z.array(Copay),
  /** X12 AAA03 code that every inquiry about this member is rejected with. */
  rejectWith: z
    .string()
    .regex(/^[A-Z0-9]{2}$/)
    .nullable()
    .optional(),
});
export type Member = z.infer<typeof Member>;

export const Members = z.array(Member);
