import { formatCount } from '../../../domain/number';
import type { ModelPoint, Series, SeriesPoint } from '../../../domain/series';
import { formatRange, type TimeRange } from '../../../domain/time';

type SeriesTold = {
  readonly series: Series;
  /** Those with one value. */
  readonly points: readonly SeriesPoint[];
  readonly model: readonly ModelPoint[];
  readonly range: TimeRange;
  readonly format: (value: number) => string;
};

function span(values: readonly (number | null)[], format: (value: number) => string): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return 'unknown';
  const [low, high] = [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))];
  return low === high ? format(low) : `${format(low)} to ${format(high)}`;
}

function countWords({ count, points: drawn }: Series, shown: number): string {
  const records = count === 1 ? '1 record' : `${formatCount(count)} records`;
  const left = drawn.length - shown;
  const capped = drawn.length < count ? ` (the ${formatCount(drawn.length)} with the highest scores are drawn)` : '';
  return `${records} of this series${capped}${left > 0 ? `, ${formatCount(left)} of them without a single value` : ''}`;
}

/** What the chart of a series shows, in words, a sentence each. */
export function seriesWords({ series, points, model, range, format }: SeriesTold): string[] {
  const actual = span(
    points.map((point) => point.actual),
    format,
  );
  const typical = span(
    points.map((point) => point.typical),
    format,
  );
  const sentences = [
    `${countWords(series, points.length)}, ${formatRange(range)}: actual ${actual}, typical ${typical}.`,
    'Each mark is an actual value, its stem reaches to the typical one; the ring is this record.',
    points.some(({ isMultiBucket }) => isMultiBucket) && 'Crosses stem from several buckets.',
    points.some(({ isInterim }) => isInterim) && 'Hollow marks are interim.',
    model.length > 0 && 'The band is what the model expected in 95 % of cases, the line what was measured.',
  ];
  return sentences.filter((sentence) => sentence !== false);
}
