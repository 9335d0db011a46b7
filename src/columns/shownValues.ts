import { changeFactor } from '../domain/description';
import { measuresByFactor, showsValues } from '../domain/value';
import type { ListColumn, RecordColumns } from './recordColumns';

/** The first value a row of `actual` or `typical`, NaN where the detector's function has none to show: rare's mean nothing. */
export const shownValues = (columns: RecordColumns, list: 'actual' | 'typical'): Float64Array =>
  firstValues(columns, columns[list], showsValues);

/** Larger over smaller of one actual and one typical value a row; NaN where they cannot be compared so. */
export function changeFactors(columns: RecordColumns): Float64Array {
  const actuals = firstValues(columns, columns.actual, measuresByFactor);
  const typicals = firstValues(columns, columns.typical, measuresByFactor);
  const [actualOffsets, typicalOffsets] = [columns.actual.offsets, columns.typical.offsets];
  for (let row = 0; row < columns.length; row++) {
    const areSingle =
      actualOffsets[row + 1] - actualOffsets[row] === 1 && typicalOffsets[row + 1] - typicalOffsets[row] === 1;
    actuals[row] = areSingle ? (changeFactor(actuals[row], typicals[row]) ?? Number.NaN) : Number.NaN;
  }
  return actuals;
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
