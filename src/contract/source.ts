import * as z from 'zod';
import { timestamp } from './common';

/** The kinds of document Redlane keeps. */
export const keptKind = z.enum([
  'record',
  'influencer',
  'bucket',
  'bucket_influencer',
  'category_definition',
  'model_plot',
  'job',
]);

/** One line or element that could not be used: where it is, and why. */
const importProblem = z.object({
  file: z.string(),
  /** 1-based line in the file (of the decompressed text). */
  line: z.int(),
  reason: z.string(),
});

/** How many documents of one kind; skipped kinds keep the name that the document itself gives. */
const kindCount = z.object({ kind: z.string(), count: z.int() });

/** What reading one file found. */
const importedFile = z.object({
  name: z.string(),
  bytes: z.int(),
  documents: z.int(),
});

/** What an import found: every document is kept, replaced by a later one with its `_id`, skipped by kind, or a problem. */
const importReport = z.object({
  files: z.array(importedFile),
  documents: z.int(),
  kept: z.array(kindCount),
  replaced: z.int(),
  skipped: z.array(kindCount),
  /** The first problems, in reading order; `problem_count` is their true number. */
  problems: z.array(importProblem),
  problem_count: z.int(),
});

/** What one job of the source holds; `first` and `last` are bucket starts of its results. */
const sourceJob = z.object({
  job_id: z.string(),
  records: z.int(),
  influencers: z.int(),
  buckets: z.int(),
  first: timestamp.optional(),
  last: timestamp.optional(),
});

/** `GET /api/source`: what is being explored. */
export const source = z.object({
  kind: z.enum(['demo', 'files']),
  /** What to call it on the screen: the file names, or the demo. */
  name: z.string(),
  /** True for the demo: its results were simulated, and the screen must say so. */
  simulated: z.boolean(),
  /** Changes whenever the data do; part of every cache key that depends on them. */
  version: z.string(),
  /** First bucket start and last bucket end over all results; absent when there are none. */
  extent: z.object({ from: timestamp, to: timestamp }).optional(),
  jobs: z.array(sourceJob),
  report: importReport,
});

export type KeptKind = z.infer<typeof keptKind>;
export type ImportProblem = z.infer<typeof importProblem>;
export type ImportReport = z.infer<typeof importReport>;
export type SourceJob = z.infer<typeof sourceJob>;
export type Source = z.infer<typeof source>;
