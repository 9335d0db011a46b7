import { recordDocument } from './documents';

/** The record of an entity, so that it is told from others of its bucket. */
export const recordOfUser = (bucket: number, score: number, user: string) =>
  recordDocument(bucket, score, { by_field_name: 'user', by_field_value: user });

const ofOtherJob = recordDocument(3, 50, { job_id: 'other' });

/** Two jobs that are read with one question each. */
export const few = [...Array.from({ length: 20 }, (_, i) => recordOfUser(i, 90 - i, `u${i}`)), ofOtherJob];

/** The highest records of `job` that one question gives, and the record of the other job: what is shown before all has come. */
export const FIRST_OF_MANY = 10_001;

/** More of one job than one question gives. */
export const many = [
  ...Array.from({ length: 10_500 }, (_, i) => recordOfUser(i % 900, (i % 997) / 10, `u${i}`)),
  ofOtherJob,
];

/** Asks where a part of a job begins or ends: after the highest records, before the rest. */
export const isBeforeRest = (url: string): boolean => new URL(url).searchParams.get('size') === '1';
