import { type Anomaly, splitEntities } from '../../../domain/anomaly';
import { entityLabel } from '../../../domain/entity';
import { clockSpan, INCIDENT_SCORE, type RecordGrouping } from '../../../domain/recordGroup';
import { epochMs, formatRange, formatTime, HOUR, timeZone } from '../../../domain/time';

/** What one of its records says of a group: its hour, its day, its job, what was found, or its incident by the highest record. */
export function groupLabel(record: Anomaly, by: RecordGrouping): string {
  switch (by) {
    case 'hour':
      return hourOf(clockSpan(record.timestamp, 'hour', timeZone()));
    case 'day':
      return formatTime(record.timestamp).split(' ')[0];
    case 'job':
      return record.detector.jobId;
    case 'entity':
      return foundFor(record) || 'No entity';
    case 'incident':
      return record.recordScore < INCIDENT_SCORE
        ? 'In no incident'
        : `Incident around ${[formatTime(record.timestamp), foundFor(record)].filter(Boolean).join(': ')}`;
  }
}

const foundFor = (record: Anomaly) => splitEntities(record).map(entityLabel).join(' · ');

const hourOf = (start: number) => formatRange({ from: epochMs(start), to: epochMs(start + HOUR) });
