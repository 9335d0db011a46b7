import { describe, expect, it } from 'vitest';
import { describeDetector } from '../../src/domain/detector';

const none = { fieldName: null, byField: null, overField: null, partitionField: null };

describe('describeDetector', () => {
  it.each([
    [{ ...none, function: 'count' }, 'count'],
    [{ ...none, function: 'high_mean', fieldName: 'latency_ms' }, 'high_mean(latency_ms)'],
    [{ ...none, function: 'rare', byField: 'process.name' }, 'rare by "process.name"'],
    [
      { function: 'sum', fieldName: 'bytes', byField: 'status', overField: 'user', partitionField: 'host' },
      'sum(bytes) by "status" over "user" partition by "host"',
    ],
    [{ ...none, function: '' }, 'unknown function'],
  ])('%o reads as %s', (detector, text) => {
    expect(describeDetector(detector)).toBe(text);
  });
});
