import { operationsFiles } from '../../infra/operations/generated-files.ts';
import { agents } from '../../src/agents/agents.ts';
import { machinePage } from './draw-machine.ts';
import { safetyPage } from './safety-page.ts';
import { settingsPage } from './settings-page.ts';
import { telemetryPage } from './telemetry-page.ts';

/** Every page of the documentation, and every file for operations, that is made from the code, by its path. */
export const generatedPages = (): Record<string, string> => ({
  ...operationsFiles(),
  'docs/settings.md': settingsPage(),
  'docs/telemetry.md': telemetryPage(),
  'docs/safety.md': safetyPage(),
  ...Object.fromEntries(Object.values(agents).map(({ machine }) => [`docs/machines/${machine.id}.md`, machinePage(machine)])),
});
