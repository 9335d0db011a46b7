import { type Anomaly, splitEntities } from '../../domain/anomaly';
import { entityLabel } from '../../domain/entity';
import { clockSpan, type RecordGrouping } from '../../domain/recordGroup';
import { epochMs, formatRange, formatTime, HOUR, timeZone } from '../../domain/time';

/** What one of its records says of a group: its hour, its day, its job, or what was found. */
export function groupLabel(record: Anomaly, by: RecordGrouping): string {
  switch (by) {
    case 'hour':
      return hourOf(clockSpan(record.timestamp, 'hour', timeZone()));
    case 'day':
      return formatTime(record.timestamp).split(' ')[0];
    case 'job':
      return record.detector.jobId;
    case 'entity':
      return splitEntities(record).map(entityLabel).join(' · ') || 'No entity';
  }
}

const hourOf = (start: number) => formatRange({ from: epochMs(start), to: epochMs(start + HOUR) });
