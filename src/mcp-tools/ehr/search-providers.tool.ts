import { type ProviderView, SearchProvidersInput, SearchProvidersOutcome } from '../../domain/scheduling.ts';
import { type DirectoryEntry, findProviders } from '../../ehr/provider-directory.ts';
import { namesLocation, rankByName } from '../../ehr/provider-names.rules.ts';
import { bindTool, defineTool, type Tool } from '../define-tool.ts';
import { codingOf, type EhrToolDeps } from './ehr-deps.ts';

export const searchProviders = defineTool({
  name: 'ehr_search_providers',
  description: "Finds practitioners in the clinic's directory by specialty, name, place, language and payer network.",
  effect: 'read',
  needs: 'nothing',
  input: SearchProvidersInput,
  outcome: SearchProvidersOutcome,
});

export const searchProvidersTool = (deps: EhrToolDeps): Tool =>
  bindTool(searchProviders, async (input, { signal }): Promise<SearchProvidersOutcome> => {
    const specialty = codingOf(deps.settings, input.specialty);
    if (specialty === 'unknown') return { kind: 'none' };
    const entries = await findProviders(deps, specialty, signal);
    if (!Array.isArray(entries)) return { kind: 'unavailable' };
    const fitting = entries.filter((entry) => fits(entry, input));
    const providers = (input.name === null ? byName(fitting) : rankByName(input.name, fitting)).map((entry) => viewOf(deps, entry));
    return providers.length > 0 ? { kind: 'found', providers } : { kind: 'none' };
  });

const fits = (entry: DirectoryEntry, wanted: SearchProvidersInput): boolean =>
  (wanted.location === null || entry.locations.some((place) => namesLocation(wanted.location ?? '', place.words))) &&
  (wanted.language === null || entry.languages.some((language) => sameLanguage(language, wanted.language ?? ''))) &&
  // An EHR that keeps no networks says nothing against anybody.
  (wanted.payerId === null || entry.networks === null || entry.networks.includes(wanted.payerId));

/** `es` and `es-US` are the same language to talk in. */
const sameLanguage = (one: string, other: string): boolean =>
  one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase();

const byName = (entries: DirectoryEntry[]): DirectoryEntry[] =>
  entries.toSorted((one, other) => one.familyName.localeCompare(other.familyName) || one.id.localeCompare(other.id));

const viewOf = ({ settings }: EhrToolDeps, entry: DirectoryEntry): ProviderView => ({
  id: entry.id,
  name: entry.name,
  specialty:
    settings.specialties.find(({ coding }) =>
      entry.specialties.some((one) => one.system === coding.system && one.code === coding.code),
    )?.id ??
    entry.specialties[0]?.display ??
    '',
  locations: entry.locations.map(({ id, name }) => ({ id, name })),
  languages: entry.languages,
});
