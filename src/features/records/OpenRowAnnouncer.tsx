import { VisuallyHidden } from '@mantine/core';
import type { Anomaly } from '../../domain/anomaly';
import { formatCount } from '../../domain/number';
import { anomalySentence } from '../../domain/sentence';

type OpenRowAnnouncerProps = { record: Anomaly | undefined; index: number | null; count: number };

/** Says which record has been opened to those who do not see it. */
export function OpenRowAnnouncer({ record, index, count }: OpenRowAnnouncerProps) {
  return (
    <VisuallyHidden aria-live="polite">
      {record !== undefined &&
        index !== null &&
        `Record ${formatCount(index + 1)} of ${formatCount(count)}: ${anomalySentence(record, record.detector.description)}`}
    </VisuallyHidden>
  );
}
