import { writeSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends the output with one line that people and scripts can read: `12 passed, 0 failed`, with `, 1 skipped` where some were. A file that could
 * not be loaded and an error outside of any test count as failed, so that the line never says more good than the exit code.
 */
export const closingLine: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) add(counts, module);
    const line = `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}\n`;
    /** At exit: other reporters, and workers that end late, may still write before. */
    process.once('exit', () => writeSync(1, line));
  },
};

const add = (counts: { passed: number; failed: number; skipped: number }, module: TestModule): void => {
  let failedTests = 0;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'passed') counts.passed += 1;
    else if (state === 'failed') failedTests += 1;
    else counts.skipped += 1;
  }
  const broken = module.state() === 'failed' && failedTests === 0 ? 1 : 0;
  counts.failed += failedTests + broken;
};
