import { parseInstant } from '../../../domain/dateMath';
import { type EpochMs, epochMs } from '../../../domain/time';

const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const notFinite = /^[-+]?(?:nan|inf(?:inity)?)$/i;

/** A number written as text; null when the text is none, or one that is too large. */
export function readNumber(text: string): number | null {
  const value = number.test(text.trim()) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** Whether a text says NaN or Infinity, as Python, R or Java write it. */
export const saysNotFinite = (text: string): boolean => notFinite.test(text.trim());

/** "true" or "false", in any case; null when the text is neither. */
export function readBoolean(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (word === 'true') return true;
  return word === 'false' ? false : null;
}

/** An instant as Elasticsearch reads it, or with a space for the "T"; null when the text is none. */
export function readDate(text: string): EpochMs | null {
  const instant = parseInstant(text.trim().replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T'));
  return instant === null ? null : epochMs(instant);
}

const [FIRST_SECONDS, AFTER_SECONDS] = [5e8, 1e10];

/**
 * Whether a time must be epoch seconds: read as milliseconds, a number in this range would lie in the first four months of
 * 1970, read as seconds it lies between 1985 and 2286.
 */
export const isEpochSeconds = (time: unknown): time is number =>
  typeof time === 'number' && time >= FIRST_SECONDS && time < AFTER_SECONDS;
