import { availableParallelism } from 'node:os';
import './scripts/node-ready.mjs';
import { defineConfig } from 'vitest/config';
import { closingLine } from './test/support/reporter.ts';

const browser = 'test/**/*.browser.test.ts';
const containers = 'test/**/*.containers.test.ts';
const calls = 'test/conversations/**/*.test.ts';

export default defineConfig({
  test: {
    /** Bounds for a machine that is slow, not expectations. */
    testTimeout: 60_000,
    hookTimeout: 180_000,
    /** A worker that opens the embedded database takes half a gigabyte. */
    maxWorkers: Math.min(4, availableParallelism()),
    reporters: ['default', closingLine],
    setupFiles: ['./test/support/seed.ts'],
    projects: [
      /** All that needs nothing but Node. Tests of storage use PostgreSQL where TEST_DATABASE_URL names one, else the embedded database. */
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [browser, calls, containers] } },
      /** Whole calls. Each file starts the service; its modules are loaded once a worker, for they keep nothing between files. */
      { extends: true, test: { name: 'calls', include: [calls], isolate: false } },
      /** Needs a Chromium: `CHROMIUM_PATH`, or the one of the operating system. */
      { extends: true, test: { name: 'browser', include: [browser] } },
      /** Need a Docker engine. The library's own watcher container is not needed: what is started here is stopped here. */
      {
        extends: true,
        test: {
          name: 'containers',
          include: [containers],
          fileParallelism: false,
          testTimeout: 240_000,
          env: { TESTCONTAINERS_RYUK_DISABLED: 'true' },
        },
      },
    ],
  },
});
