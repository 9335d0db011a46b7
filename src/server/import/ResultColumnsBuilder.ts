import { BucketColumnsBuilder } from '../../columns/build/BucketColumnsBuilder';
import { InfluencerColumnsBuilder } from '../../columns/build/InfluencerColumnsBuilder';
import { ModelPlotColumnsBuilder } from '../../columns/build/ModelPlotColumnsBuilder';
import { RecordColumnsBuilder } from '../../columns/build/RecordColumnsBuilder';
import type { RecordColumns } from '../../columns/recordColumns';
import type { StoredBucket } from '../../contract/buckets';
import type { StoredInfluencer } from '../../contract/influencers';
import type { Job } from '../../contract/jobs';
import type { StoredRecord } from '../../contract/records';
import type { KeptDocument } from '../../contract/storedDocuments';
import { epochMs, secondsToMs } from '../../domain/time';
import type { ImportedResults } from '../sources/importedResults';
import { Detectors } from './Detectors';
import type { DocumentTable } from './DocumentTable';
import { toAnomaly } from './toAnomaly';
import { toModelPlot } from './toModelPlot';

type ResultColumns = Pick<
  ImportedResults,
  | 'records'
  | 'recordDocuments'
  | 'influencers'
  | 'influencerDocuments'
  | 'buckets'
  | 'bucketDocuments'
  | 'modelPlots'
  | 'scoresComplete'
>;

/** Collects the documents of the kinds that columns hold, one at a time, in the order of their numbers. */
export class ResultColumnsBuilder {
  readonly #detectors = new Detectors();
  readonly #records = new RecordColumnsBuilder();
  readonly #influencers = new InfluencerColumnsBuilder();
  readonly #buckets = new BucketColumnsBuilder();
  readonly #modelPlots = new ModelPlotColumnsBuilder();
  #scoresComplete = true;

  /** Documents of other kinds are passed over. */
  append({ kind, document }: KeptDocument): void {
    if (kind === 'record') this.#appendRecord(document);
    if (kind === 'influencer') this.#appendInfluencer(document);
    if (kind === 'bucket') this.#appendBucket(document);
    if (kind === 'model_plot') this.#modelPlots.append(toModelPlot(document));
  }

  /** The columns of the documents that stand, with what the jobs' configurations say of their detectors. */
  finish(documents: DocumentTable, configurations: ReadonlyMap<string, Job>): ResultColumns {
    const records = documents.ofKind('record');
    const influencers = documents.ofKind('influencer');
    const buckets = documents.ofKind('bucket');
    return {
      records: withConfiguredDescriptions(this.#records.finish(records.keep), configurations),
      recordDocuments: records.numbers,
      influencers: this.#influencers.finish(influencers.keep),
      influencerDocuments: influencers.numbers,
      buckets: this.#buckets.finish(buckets.keep),
      bucketDocuments: buckets.numbers,
      modelPlots: this.#modelPlots.finish(documents.ofKind('model_plot').keep),
      scoresComplete: this.#scoresComplete,
    };
  }

  #appendRecord(document: StoredRecord): void {
    this.#scoresComplete &&= document.record_score !== undefined && document.probability !== undefined;
    this.#records.append(toAnomaly(document, this.#detectors.of(document)));
  }

  #appendInfluencer(document: StoredInfluencer): void {
    this.#scoresComplete &&= document.influencer_score !== undefined;
    this.#influencers.append({
      timestamp: epochMs(document.timestamp),
      jobId: document.job_id,
      influencer: { field: document.influencer_field_name, value: document.influencer_field_value },
      influencerScore: document.influencer_score ?? 0,
      isInterim: document.is_interim ?? false,
    });
  }

  #appendBucket(document: StoredBucket): void {
    this.#buckets.append({
      timestamp: document.timestamp,
      jobId: document.job_id,
      bucketSpan: secondsToMs(document.bucket_span),
      anomalyScore: document.anomaly_score ?? Number.NaN,
      eventCount: document.event_count ?? Number.NaN,
      isInterim: document.is_interim ?? false,
      scheduledEvents: document.scheduled_events ?? [],
    });
  }
}

/** A job's configuration may come after its records, so what it says of a detector is filled in at the end. */
function withConfiguredDescriptions(columns: RecordColumns, jobs: ReadonlyMap<string, Job>): RecordColumns {
  const detectors = columns.detectors.map((detector) => {
    const configured = jobs.get(detector.jobId)?.analysis_config.detectors[detector.index];
    return { ...detector, description: configured?.detector_description ?? detector.description };
  });
  return { ...columns, detectors };
}
