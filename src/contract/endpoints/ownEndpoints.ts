import * as z from 'zod';
import { bucketColumnsQuery, influencerColumnsQuery, recordColumnsQuery } from '../columnsQuery';
import { droppedFilesQuery } from '../droppedFiles';
import { exportFiles, recordExportQuery } from '../exports';
import { modelPlotAnswer, modelPlotQuery } from '../modelPlot';
import { session } from '../session';
import { reloadQuery, source } from '../source';

/** An answer that is no JSON: what it is, and its media types. */
export type StreamAnswer = { readonly meaning: string; readonly mediaTypes: readonly string[] };

const arrowStream: StreamAnswer = { meaning: 'Arrow record batches.', mediaTypes: [exportFiles.arrow.type] };

/** An endpoint that Elasticsearch does not have. */
export type OwnEndpoint = {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly summary: string;
  readonly query?: z.ZodObject;
  /** What the body is, where one is read: bytes as they come. */
  readonly body?: string;
  readonly answer: z.ZodType | StreamAnswer;
  /** What is answered with status 503, when that is no error. */
  readonly unavailable?: z.ZodType;
};

/** Redlane's own endpoints, by what they answer. */
export const ownEndpoints = {
  source: { path: '/api/source', method: 'GET', summary: 'What is being explored', answer: source },
  reload: {
    path: '/api/source/reload',
    method: 'POST',
    summary: 'Reads changed files anew, or asks the cluster for what can have changed',
    query: reloadQuery,
    answer: source,
  },
  droppedFiles: {
    path: '/api/source/files',
    method: 'POST',
    summary: 'Explores the files that are sent instead of what was explored before',
    query: droppedFilesQuery,
    body: 'The contents of the files, one after another.',
    answer: source,
  },
  recordColumns: {
    path: '/api/columns/records',
    method: 'GET',
    summary: 'Records as columns',
    query: recordColumnsQuery,
    answer: arrowStream,
  },
  influencerColumns: {
    path: '/api/columns/influencers',
    method: 'GET',
    summary: 'Influencer results as columns',
    query: influencerColumnsQuery,
    answer: arrowStream,
  },
  bucketColumns: {
    path: '/api/columns/buckets',
    method: 'GET',
    summary: 'Runs of alike buckets as columns: when there was data',
    query: bucketColumnsQuery,
    answer: arrowStream,
  },
  recordExport: {
    path: '/api/export/records',
    method: 'GET',
    summary: 'The records that a view of the page shows, all of them, in its order',
    query: recordExportQuery,
    answer: {
      meaning: 'The records, in the form that was asked for.',
      mediaTypes: Object.values(exportFiles).map(({ type }) => type),
    },
  },
  modelPlot: {
    path: '/api/model_plot',
    method: 'GET',
    summary: 'What the model expected of one detector for one combination of split values',
    query: modelPlotQuery,
    answer: modelPlotAnswer,
  },
  openApi: {
    path: '/api/openapi.json',
    method: 'GET',
    summary: 'This document',
    answer: z.looseObject({ openapi: z.string(), paths: z.looseObject({}) }),
  },
  session: { path: '/api/session', method: 'GET', summary: 'Whether a token is needed', answer: session },
  healthz: {
    path: '/healthz',
    method: 'GET',
    summary: 'Whether the server runs',
    answer: z.object({ status: z.literal('ok') }),
  },
  readyz: {
    path: '/readyz',
    method: 'GET',
    summary: 'Whether the source has been read',
    answer: z.object({ status: z.literal('ok'), version: z.string() }),
    unavailable: z.object({ status: z.literal('reading') }),
  },
} as const satisfies Readonly<Record<string, OwnEndpoint>>;
