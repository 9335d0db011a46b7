import { measuresByFactor } from './value';

/** How the actual value compares to the typical one: the sentence, and the factor behind it where there is one. */
export type Change = {
  readonly direction: 'higher' | 'lower' | 'same' | 'unusual';
  /** Larger over smaller, at least 1; Infinity when one of them is 0; null when the two cannot be compared so. */
  readonly factor: number | null;
  readonly text: string;
};

/** Larger over smaller: Infinity when one of them is 0, null when their signs differ or both are negative. */
export function changeFactor(actual: number, typical: number): number | null {
  if (actual === typical) return 1;
  if (actual < 0 || typical < 0) return null;
  return Math.max(actual, typical) / Math.min(actual, typical);
}

function changeText(actual: number, typical: number, direction: 'higher' | 'lower'): string {
  const factor = changeFactor(actual, typical) ?? 1;
  if (actual === 0) return 'Unexpected zero value';
  if (typical === 0) return 'Unexpected non-zero value';
  if (factor > 100) return `More than 100x ${direction}`;
  if (factor > 1.5) return `${Math.round(factor)}x ${direction}`;
  if (factor >= 1.05) return `${Number(factor.toPrecision(2))}x ${direction}`;
  return direction === 'higher' ? 'Unusually high' : 'Unusually low';
}

/**
 * Says in words how actual differs from typical, by the field's rules: above 100 "More than 100x higher", above 1.5 a
 * whole factor, above 1.05 two digits, else "Unusually high". Several values cannot be compared; none gives null.
 */
export function describeChange(actual: readonly number[], typical: readonly number[]): Change | null {
  if (actual.length === 0 || typical.length === 0) return null;
  if (actual.length > 1 || typical.length > 1) return { direction: 'unusual', factor: null, text: 'Unusual values' };
  const [a, t] = [actual[0], typical[0]];
  if (a === t) return { direction: 'same', factor: 1, text: 'Actual same as typical' };
  const direction = a > t ? 'higher' : 'lower';
  return { direction, factor: changeFactor(a, t), text: changeText(a, t, direction) };
}

/** `describeChange` of a record or cause; null where its function's values cannot be told as a factor (rare, times). */
export function changeOf(measured: {
  readonly functionDescription: string;
  readonly actual: readonly number[];
  readonly typical: readonly number[];
}): Change | null {
  return measuresByFactor(measured.functionDescription) ? describeChange(measured.actual, measured.typical) : null;
}
