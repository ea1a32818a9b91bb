import { settings } from '../../src/config.ts';

/** The table of all environment variables. */
export const settingsPage = (): string =>
  `${[
    '# Settings',
    'Generated from `src/config.ts` by `npm run docs`; do not edit.',
    'All settings are environment variables. An empty one counts as unset. A wrong or contradictory one stops the start with one line that names it.',
    ['| variable | default | what it is |', '|---|---|---|', ...Object.entries(settings).map(row)].join('\n'),
    'The standard `OTEL_*` names of OpenTelemetry choose where spans, metrics and log records go; without an endpoint nothing is exported. ' +
      "See [observability.md](observability.md). What a clinic's own staff may change is not here but in the policy file, `policy/default.yaml`.",
  ].join('\n\n')}\n`;

const row = ([name, { what, default: fallback }]: [string, { what: string; default: string | null }]): string =>
  `| \`${name}\` | ${fallback === null ? 'unset' : `\`${fallback}\``} | ${what} |`;
