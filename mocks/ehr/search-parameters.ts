import { badRequest, getSearchParameters, OperationOutcomeError } from '@medplum/core';
import type { SearchParameter } from '@medplum/fhirtypes';

/** A query as it was sent, in order: names may repeat. */
export type Query = [name: string, value: string][];

export type CheckedQuery = {
  /** What is answered, with references and modifiers in the one form that the matcher knows. */
  known: Query;
  /** Names that are not supported. A lenient search ignores them, a strict one is refused. */
  unknown: string[];
};

/** Parameters that shape the answer instead of choosing resources. */
const resultParameters = new Set(['_count', '_offset', '_sort', '_include', '_revinclude', '_total', '_format', '_pretty']);
const matchedTypes = new Set(['reference', 'string', 'uri', 'token', 'date']);
const modifiers = new Set(['missing', 'not']);

/** Sorts a query into what is supported and what is not. Throws 400 for a modifier that is not supported, as R4 asks. */
export const checkQuery = (type: string, query: Query): CheckedQuery => {
  const checked: CheckedQuery = { known: [], unknown: [] };
  for (const [name, value] of query) {
    const known = value === '' ? undefined : knownForm(type, name, value);
    if (known) checked.known.push(known);
    else if (value !== '') checked.unknown.push(name);
  }
  return checked;
};

export const refuseUnknown = (unknown: string[]): void => {
  if (unknown.length > 0) throw new OperationOutcomeError(badRequest(`Search parameters are not supported: ${unknown.join(', ')}`));
};

const knownForm = (type: string, name: string, value: string): [string, string] | undefined => {
  const [code = '', modifier] = name.split(':');
  if (resultParameters.has(code)) return code === '_sort' && !sortable(type, value) ? undefined : [name, value];
  if (name.includes('.') || code === '_has') return undefined;
  const parameter = getSearchParameters(type)?.[code];
  if (!parameter || !matchedTypes.has(parameter.type ?? '')) return undefined;
  if (parameter.type === 'reference') return referenceForm(parameter, modifier, value);
  assertModifier(modifier);
  return [name, value];
};

const sortable = (type: string, value: string): boolean =>
  value.split(',').every((code) => getSearchParameters(type)?.[code.replace(/^-/, '')] !== undefined);

const assertModifier = (modifier: string | undefined): void => {
  if (modifier !== undefined && !modifiers.has(modifier))
    throw new OperationOutcomeError(badRequest(`The search modifier is not supported: ${modifier}`));
};

/** `patient=p1`, `actor:Patient=p1` and `patient=http://…/Patient/p1` are all `Patient/p1` to the matcher. */
const referenceForm = (parameter: SearchParameter, modifier: string | undefined, value: string): [string, string] => {
  const code = parameter.code ?? '';
  const isType = modifier !== undefined && /^[A-Z]/.test(modifier);
  if (!isType) assertModifier(modifier);
  if (modifier === 'missing') return [`${code}:missing`, value];
  const type = isType ? modifier : targetOf(parameter);
  const relative = value
    .split(',')
    .map((one) => relativeReference(one, type))
    .join(',');
  return [modifier === 'not' ? `${code}:not` : code, relative];
};

const relativeReference = (value: string, type: string | undefined): string => {
  const absolute = /^https?:\/\/.*\/([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]+)$/.exec(value);
  if (absolute?.[1]) return absolute[1];
  return value.includes('/') || !type ? value : `${type}/${value}`;
};

const targetOf = ({ code, target = [] }: SearchParameter): string | undefined => {
  if (target.length === 1) return target[0];
  return target.find((type) => type.toLowerCase() === code.toLowerCase());
};
