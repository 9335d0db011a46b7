import { valueLabel } from './entity';
import { escapePart, readPart } from './pathPart';
import type { ViewBy } from './swimlane';

/** The key of a lane that stands for a pair of values: both with `/` between, their own `/` and `%` escaped. */
export const pairKey = (first: string, second: string): string => `${escapePart(first)}/${escapePart(second)}`;

/** The values that a lane stands for: one, or where lanes are viewed by a second dimension, two. */
export const laneValues = (key: string, thenBy: ViewBy | null): readonly string[] =>
  thenBy === null ? [key] : key.split('/').map(readPart);

/** A lane for people: "checkout", "checkout › web-1". */
export const laneLabel = (key: string, thenBy: ViewBy | null): string =>
  laneValues(key, thenBy).map(valueLabel).join(' › ');
