import { describe, expect, it } from 'vitest';
import { describeTally, sumTallies, vitestTally } from '../../src/scripts/tally.mjs';

type Report = NonNullable<Parameters<typeof vitestTally>[0]>;

function report(counts: Partial<Report>, files: { status: string; tests: string[] }[] = []): Report {
  const testResults = files.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  }));
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  return { ...none, ...counts, testResults } as Report;
}

describe('vitestTally', () => {
  it('takes the totals', () => {
    const run = report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 });
    expect(vitestTally(run, 1)).toEqual({ passed: 7, failed: 2, skipped: 4 });
  });

  it('counts a file that broke before its tests, and not one whose tests failed', () => {
    const files = [
      { status: 'failed', tests: [] },
      { status: 'failed', tests: ['passed', 'failed'] },
      { status: 'passed', tests: ['passed'] },
    ];
    expect(vitestTally(report({ numPassedTests: 2, numFailedTests: 1 }, files), 1).failed).toBe(2);
  });

  it('counts a run that failed although every test passed', () => {
    expect(vitestTally(report({ numPassedTests: 5 }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('counts a run that left no report', () => {
    expect(vitestTally(null, 0).failed).toBe(1);
  });
});

describe('describeTally', () => {
  it('names the skipped only when there are some', () => {
    expect(describeTally(sumTallies([{ passed: 4 }, { passed: 2, failed: 1 }]))).toBe('6 passed, 1 failed');
    expect(describeTally({ passed: 6, failed: 0, skipped: 2 })).toBe('6 passed, 0 failed, 2 skipped');
  });
});
