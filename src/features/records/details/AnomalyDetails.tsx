import { Suspense } from 'react';
import { useRecords } from '../../../client/records';
import { type Anomaly, identityOf, sameIdentity } from '../../../domain/anomaly';
import { epochMs } from '../../../domain/time';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorState } from '../../../ui/ErrorState';
import { LoadingState } from '../../../ui/LoadingState';
import { lazyPart } from '../../../ui/lazyPart';

/** Apart from the page, where nothing is open at first. */
const RecordDetails = lazyPart(async () => (await import('./RecordDetails')).RecordDetails);

const loading = <LoadingState label="Loading the record" rows={6} />;

/** Asks for the whole record behind a row, which the columns do not hold, and shows it. */
export function AnomalyDetails({ anomaly }: { anomaly: Anomaly }) {
  const identity = identityOf(anomaly);
  const bucket = { from: anomaly.timestamp, to: epochMs(anomaly.timestamp + 1) };
  const { data, error, refetch } = useRecords(identity.jobId, bucket);
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (data === undefined) return loading;
  const place = data.findIndex((candidate) => sameIdentity(candidate.identity, identity));
  if (place < 0) {
    return (
      <EmptyState title="The source no longer has this record">
        Its bucket answers {data.length} other records. Reload the page to see what the source holds now.
      </EmptyState>
    );
  }
  return (
    <Suspense fallback={loading}>
      <RecordDetails record={data[place]} detector={anomaly.detector} bucket={bucket} place={place} />
    </Suspense>
  );
}
