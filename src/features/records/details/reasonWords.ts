import type { AnomalyDetails } from '../../../domain/anomaly';
import { formatExactScore, formatValue } from '../../../domain/number';
import type { ScoreExplanation } from '../../../domain/scoreExplanation';

const buckets = (length: number) => (length === 1 ? 'in one bucket' : `over ${length} buckets`);

function shapeWords({ type, length }: ScoreExplanation): string {
  if (type === null && length === null) return '';
  return `${type === null ? 'An anomaly' : `A ${type}`} ${length === null ? '' : buckets(length)}`.trim();
}

const explanationWords = (explanation: ScoreExplanation) => [
  shapeWords(explanation),
  explanation.firstOccurrence && 'The value was seen for the first time',
  explanation.relativeRarity !== null &&
    `Relative rarity ${formatValue(explanation.relativeRarity)} (typical against actual concentration)`,
  explanation.highVariancePenalty && 'Score lowered: the values vary widely',
  explanation.incompleteBucketPenalty && 'Score lowered: the bucket held less data than expected',
  explanation.multimodalDistribution && 'The usual values fall into several groups (multimodal)',
];

function renormalisedWords({ recordScore, initialRecordScore }: AnomalyDetails): string {
  if (recordScore === initialRecordScore) return '';
  const [now, first] = [recordScore, initialRecordScore].map(formatExactScore);
  return `First scored ${first}, now ${now}: later results changed what counts as unusual`;
}

/** The reasons of a score that are told in words, a sentence each. */
export function reasonWords(record: AnomalyDetails): string[] {
  const reasons = record.explanation === null ? [] : explanationWords(record.explanation);
  return [...reasons, renormalisedWords(record)].filter((words) => words !== '' && words !== false) as string[];
}
