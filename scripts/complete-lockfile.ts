import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Adds the platform packages that are missing from package-lock.json: `node scripts/complete-lockfile.ts`. A registry mirror need not have the
 * builds for every platform; npm then leaves them out of the lock file, and `npm ci` refuses the lock file for it. Run it after `npm install`
 * when test/architecture/project.test.ts says so. An entry without `integrity` gets one when npm installs it on its platform.
 */

type Entry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  [field: string]: unknown;
};
export type Lock = { packages: Record<string, Entry> };

type Missing = { name: string; version: string; dev: boolean };

/** Optional dependencies that no entry of the lock file stands for. */
export const missingFrom = ({ packages }: Lock): Missing[] =>
  Object.values(packages).flatMap((entry) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)))
      .map(([name, version]) => ({ name, version, dev: entry.dev === true })),
  );

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/** What the package is for stands in its name: `@oxlint/binding-linux-x64-musl`. */
const entryOf = ({ name, version, dev }: Missing): Entry => {
  const parts = name.split(/[-/]/);
  const os = systems.filter((system) => parts.includes(system));
  const cpu = processors.filter((processor) => parts.includes(processor)).slice(0, 1);
  const libc = parts.some((part) => part.startsWith('musl'))
    ? ['musl']
    : parts.some((part) => part.startsWith('gnu'))
      ? ['glibc']
      : [];
  if (os.length !== 1 || cpu.length !== 1 || !/^\d/.test(version)) throw new Error(`cannot tell what ${name}@${version} is for`);
  return { version, cpu, ...(dev ? { dev } : {}), ...(os[0] === 'linux' && libc.length > 0 ? { libc } : {}), optional: true, os };
};

export const completed = (lock: Lock): Lock => {
  const added = missingFrom(lock).map((missing) => [`node_modules/${missing.name}`, entryOf(missing)] as const);
  const { '': root = {}, ...rest } = { ...lock.packages, ...Object.fromEntries(added) };
  const sorted = Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: { '': root, ...Object.fromEntries(sorted) } };
};

if (import.meta.main) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  writeFileSync('package-lock.json', `${JSON.stringify(completed(lock), null, 2)}\n`);
  console.log(`${missingFrom(lock).length} added`);
}
