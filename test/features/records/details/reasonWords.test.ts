import { describe, expect, it } from 'vitest';
import type { AnomalyRecord, AnomalyScoreExplanation } from '../../../../src/contract/records';
import { toAnomalyDetails } from '../../../../src/domain/anomaly';
import { reasonWords } from '../../../../src/features/records/details/reasonWords';
import { recordDocument } from '../../../support/documents';

const reasonsOf = (explanation: AnomalyScoreExplanation | undefined, scores: Partial<AnomalyRecord> = {}) =>
  reasonWords(toAnomalyDetails(recordDocument(0, 50, { ...scores, anomaly_score_explanation: explanation })));

describe('reasonWords', () => {
  it.each([
    [undefined, []],
    [{}, []],
    [{ anomaly_type: 'spike', anomaly_length: 1 }, ['A spike in one bucket']],
    [{ anomaly_type: 'dip', anomaly_length: 7 }, ['A dip over 7 buckets']],
    [{ anomaly_type: 'dip' }, ['A dip']],
    [{ anomaly_length: 3 }, ['An anomaly over 3 buckets']],
    [{ by_field_first_occurrence: true }, ['The value was seen for the first time']],
    [{ by_field_relative_rarity: 4.256 }, ['Relative rarity 4.26 (typical against actual concentration)']],
    [
      { high_variance_penalty: true, incomplete_bucket_penalty: true, multimodal_distribution: true },
      [
        'Score lowered: the values vary widely',
        'Score lowered: the bucket held less data than expected',
        'The usual values fall into several groups (multimodal)',
      ],
    ],
  ])('%j', (explanation, words) => expect(reasonsOf(explanation)).toEqual(words));

  it('says that the score has changed since', () => {
    expect(reasonsOf(undefined, { record_score: 41.0249, initial_record_score: 63.1 })).toEqual([
      'First scored 63.1, now 41.024: later results changed what counts as unusual',
    ]);
  });
});
