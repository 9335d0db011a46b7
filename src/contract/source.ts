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
  'model_snapshot',
  'data_counts',
  'model_size_stats',
  'calendar',
  'scheduled_event',
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

/** A repair that cost nothing: what was wrong, such as "record_score: a number written as text", and in how many documents. */
const mendCount = z.object({ what: z.string(), count: z.int() });

/** What an import found: every document is kept, replaced by a later one with its `_id`, skipped by kind, or a problem. */
export const importReport = z.object({
  files: z.array(importedFile),
  documents: z.int(),
  kept: z.array(kindCount),
  replaced: z.int(),
  skipped: z.array(kindCount),
  /** Repairs of documents that were kept, most frequent first. */
  mended: z.array(mendCount),
  /** What a person should know though nothing is lost, a sentence each: "Job a is configured differently in x and y." */
  notices: z.array(z.string()),
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

/** How far the reading is, over all files. `size` is null where it is not known, as of standard input. */
const readingProgress = z.object({
  /** The one that is being read. */
  file: z.string(),
  bytes: z.int(),
  size: z.int().nullable(),
  documents: z.int(),
});

/** How many results of one kind there are in the cluster, and how many of them have come. */
const clusterResults = z.object({
  loaded: z.int(),
  /** In the cluster, whatever their score. */
  total: z.int(),
  /** Those with this score or more are wanted; 0 = all. It is raised until what is wanted is within the budget. */
  floor: z.number(),
  /** How many are wanted: those of at least `floor`. */
  wanted: z.int(),
  /** How many of them cannot be had: more lie in one instant than the cluster gives. */
  missing: z.int(),
});

/** How it stands with the cluster that is explored. */
const clusterState = z.object({
  /** Its nodes, without credentials: "https://es.example:9200". */
  nodes: z.array(z.string()),
  /** Of Elasticsearch; null until a node has said it. */
  version: z.string().nullable(),
  /** `loading`: more is on its way. `complete`: all that is wanted has come. `away`: it does not answer, and what has come stays. */
  state: z.enum(['loading', 'complete', 'away']),
  /** What is wrong and what to do about it, a sentence or two; null when nothing is. */
  problem: z.string().nullable(),
  /** When it is asked again by itself, in the past while that is going on; null when it is not, since that would change nothing. */
  retry_at: timestamp.nullable(),
  /** When it had last answered all that was asked of it; null before that. */
  checked_at: timestamp.nullable(),
  records: clusterResults,
  influencers: clusterResults,
});

/** The source while it is first read: only how far it is. */
const readingSource = z.object({
  state: z.literal('reading'),
  name: z.string(),
  progress: readingProgress,
  /** Null for files. */
  cluster: clusterState.nullable(),
});

const readySource = z.object({
  state: z.literal('ready'),
  kind: z.enum(['demo', 'files', 'elasticsearch']),
  /** What to call it on the screen: the file names, the address of the cluster, or the demo. */
  name: z.string(),
  /** True for the demo: its results were simulated, and the screen must say so. */
  simulated: z.boolean(),
  /** Changes whenever the data do; part of every cache key that depends on them. */
  version: z.string(),
  /** First bucket start and last bucket end over all results; absent when there are none. */
  extent: z.object({ from: timestamp, to: timestamp }).optional(),
  jobs: z.array(sourceJob),
  /** Whether calendars or buckets tell of scheduled events. */
  scheduled_events: z.boolean(),
  report: importReport,
  /** The files that differ from what was read, by name: they grew, were replaced, or are gone. */
  changed: z.array(z.string()),
  /** How far reading them anew is; null when that is not going on. */
  rereading: readingProgress.nullable(),
  /** Why the last attempt to read them anew failed; null when it did not. */
  reread_problem: z.string().nullable(),
  /** The Kibana that knows the same jobs, with its space if any: "https://kibana.example/s/ops"; null when none was named. */
  kibana: z.string().nullable(),
  /** Null for files and the demo. */
  cluster: clusterState.nullable(),
});

/** Query of `POST /api/source/reload`: the time that is looked at, whose scores may have changed. Files have no use for it. */
export const reloadQuery = z.strictObject({ start: z.string().optional(), end: z.string().optional() });

/** `GET /api/source`: what is being explored. `POST /api/source/reload` answers the same once it was asked for what is new. */
export const source = z.discriminatedUnion('state', [readingSource, readySource]);

export type KeptKind = z.infer<typeof keptKind>;
export type ImportProblem = z.infer<typeof importProblem>;
export type ImportReport = z.infer<typeof importReport>;
export type SourceJob = z.infer<typeof sourceJob>;
export type ReadingProgress = z.infer<typeof readingProgress>;
export type ReadySource = z.infer<typeof readySource>;
export type Source = z.infer<typeof source>;
export type ClusterState = z.infer<typeof clusterState>;
export type ClusterResults = z.infer<typeof clusterResults>;
export type ReloadQuery = z.infer<typeof reloadQuery>;
