import type { Factor } from '../../domain/identity.ts';
import type { CapabilityReader } from '../../ehr/capabilities.ts';
import type { FhirClient } from '../../ehr/client.ts';
import type { SystemCode } from '../../ehr/coding.ts';
import type { Directory } from '../../ehr/directory.ts';
import type { AttemptLedger, IdentityProofs } from '../../sessions/ports.ts';

/** The clinic's rules that these tools apply; the policy file has them in the same words. */
export type EhrSettings = {
  authentication: {
    requiredMatches: number;
    required: readonly Factor[];
    callerIdIsFactor: boolean;
    attemptsPerDay: number;
    ageOfMajority: number;
  };
  clinic: {
    /** IANA. */
    timeZone: string;
    /** ISO 3166 country of phone numbers on file without a country code. */
    country: string;
  };
  specialties: readonly { id: string; coding: SystemCode & { display: string } }[];
  visitTypes: readonly { id: string; label: { en: string; es: string } }[];
  /** `Identifier.system` of the clinic's medical record numbers. Null: told by the identifier's type `MR` alone. */
  mrnSystem: string | null;
};

export type EhrToolDeps = {
  client: FhirClient;
  capabilities: CapabilityReader;
  directory: Directory;
  proofs: IdentityProofs;
  ledger: AttemptLedger;
  /** Keys the hashes under which failed tries are counted: at least 32 bytes, the same on every instance. */
  attemptKey: Uint8Array;
  settings: EhrSettings;
};

/** How the EHR codes a specialty of the policy file. `unknown`: the policy has no such specialty. */
export const codingOf = (settings: EhrSettings, specialty: string | null): SystemCode | null | 'unknown' =>
  specialty === null ? null : (settings.specialties.find((one) => one.id === specialty)?.coding ?? 'unknown');
