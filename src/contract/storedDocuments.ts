import type * as z from 'zod';
import { storedBucket, storedBucketInfluencer } from './buckets';
import { calendar, scheduledEvent } from './calendars';
import { categoryDefinition } from './categories';
import { type ObjectType, objectTypeOf } from './fieldTypes';
import { storedInfluencer } from './influencers';
import { dataCounts, modelSizeStats } from './jobStats';
import { job } from './jobs';
import { modelPlot } from './modelPlot';
import { modelSnapshot } from './modelSnapshots';
import { storedRecord } from './records';
import { type KeptKind, keptKind } from './source';

/** How a document of each kind that is kept is stored. */
export const storedDocuments = {
  record: storedRecord,
  influencer: storedInfluencer,
  bucket: storedBucket,
  bucket_influencer: storedBucketInfluencer,
  category_definition: categoryDefinition,
  model_plot: modelPlot,
  model_snapshot: modelSnapshot,
  data_counts: dataCounts,
  model_size_stats: modelSizeStats,
  calendar,
  scheduled_event: scheduledEvent,
  job,
} satisfies Record<KeptKind, z.ZodObject>;

/** A document of a kind that was checked against its schema. */
export type KeptDocument = {
  [Kind in KeptKind]: { readonly kind: Kind; readonly document: z.infer<(typeof storedDocuments)[Kind]> };
}[KeptKind];

const types = new Map(keptKind.options.map((kind) => [kind, objectTypeOf(storedDocuments[kind])]));

/** The fields of a document of a kind, with their types. */
export const typeOfKind = (kind: KeptKind): ObjectType => types.get(kind) as ObjectType;
