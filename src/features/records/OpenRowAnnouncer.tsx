import type { Anomaly } from '../../domain/anomaly';
import { formatCount } from '../../domain/number';
import { anomalySentence } from '../../domain/sentence';
import { Unseen } from '../../ui/Unseen';

type OpenRowAnnouncerProps = {
  record: Anomaly | undefined;
  /** Its place among so many rows: records, and groups where they are grouped. */
  index: number | null;
  count: number;
  isGrouped: boolean;
};

/** Says which record has been opened to those who do not see it. */
export function OpenRowAnnouncer({ record, index, count, isGrouped }: OpenRowAnnouncerProps) {
  return (
    <Unseen isLive>
      {record !== undefined &&
        index !== null &&
        `${isGrouped ? 'Row' : 'Record'} ${formatCount(index + 1)} of ${formatCount(count)}: ${anomalySentence(record, record.detector.description)}`}
    </Unseen>
  );
}
