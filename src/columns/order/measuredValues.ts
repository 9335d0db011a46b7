import { changeFactor } from '../../domain/description';
import { measuresByFactor, showsValues } from '../../domain/value';
import type { ListColumn, RecordColumns } from '../recordColumns';

/** The first value a row of `actual` or `typical`, NaN where the detector's function has none to show: rare's mean nothing. */
export const measuredValues = (columns: RecordColumns, list: 'actual' | 'typical'): Float64Array =>
  firstValues(columns, columns[list], showsValues);

/** Larger over smaller of one actual and one typical value a row; NaN where they cannot be compared so. */
export function changeFactors(columns: RecordColumns): Float64Array {
  const { actual, typical } = columns;
  const factors = firstValues(columns, actual, measuresByFactor);
  for (let row = 0; row < factors.length; row++) {
    if (Number.isNaN(factors[row])) continue;
    const first = actual.offsets[row];
    const second = typical.offsets[row];
    const areSingle = actual.offsets[row + 1] - first === 1 && typical.offsets[row + 1] - second === 1;
    factors[row] = (areSingle ? changeFactor(actual.values[first], typical.values[second]) : null) ?? Number.NaN;
  }
  return factors;
}

function firstValues(
  { length, detector, detectors }: RecordColumns,
  { offsets, values }: ListColumn<Float64Array>,
  isShown: (functionDescription: string) => boolean,
): Float64Array {
  const shown = Uint8Array.from(detectors, ({ functionDescription }) => Number(isShown(functionDescription)));
  const first = new Float64Array(length);
  for (let row = 0; row < length; row++) {
    const hasValue = shown[detector[row]] !== 0 && offsets[row] < offsets[row + 1];
    first[row] = hasValue ? values[offsets[row]] : Number.NaN;
  }
  return first;
}
