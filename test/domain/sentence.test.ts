import { expect, it } from 'vitest';
import { anomalySentence } from '../../src/domain/sentence';

const nobody = { partition: null, over: null, by: null };
const region = { field: 'region', value: 'eu' };
const user = { field: 'user', value: 'bob' };
const status = { field: 'status', value: '' };

it.each([
  [{ ...nobody, recordScore: 92 }, 'Critical anomaly found by “mean(bytes)”'],
  [{ ...nobody, by: user, recordScore: 50 }, 'Major anomaly found by “mean(bytes)” for user bob'],
  [{ ...nobody, partition: region, recordScore: 25 }, 'Minor anomaly found by “mean(bytes)” in region eu'],
  [
    { partition: region, over: user, by: status, recordScore: 0 },
    'Low anomaly found by “mean(bytes)” for user bob and status (empty) in region eu',
  ],
])('%j', (record, sentence) => expect(anomalySentence(record, 'mean(bytes)')).toBe(sentence));
