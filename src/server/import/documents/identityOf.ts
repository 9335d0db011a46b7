import type { KeptDocument } from '../../../contract/storedDocuments';

/**
 * What a document is about, as a text that no other document of its kind has: what Elasticsearch makes its `_id` of, which the
 * results APIs do not answer. Null for kinds of which there may be any number alike.
 */
export function identityOf({ kind, document }: KeptDocument): string | null {
  switch (kind) {
    case 'record':
      return textOf(
        ...[document.job_id, document.timestamp, document.bucket_span, document.detector_index],
        ...[document.by_field_value, document.over_field_value, document.partition_field_value],
      );
    case 'influencer':
      return textOf(
        ...[document.job_id, document.timestamp, document.bucket_span],
        ...[document.influencer_field_name, document.influencer_field_value],
      );
    case 'bucket':
      return textOf(document.job_id, document.timestamp, document.bucket_span);
    case 'calendar':
      return textOf(document.calendar_id);
    case 'scheduled_event':
      return textOf(
        ...[document.calendar_id, document.event_id, document.description],
        ...[document.start_time, document.end_time],
      );
    case 'job':
      return textOf(document.job_id);
    default:
      return null;
  }
}

/** Values of any text, told apart from each other and from what is absent. */
const textOf = (...values: readonly (string | number | undefined)[]): string => JSON.stringify(values);
