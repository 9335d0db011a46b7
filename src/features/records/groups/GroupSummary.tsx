import { type Anomaly, splitEntities } from '../../../domain/anomaly';
import { entityLabel } from '../../../domain/entity';
import { formatCount } from '../../../domain/number';
import type { RecordGrouping } from '../../../domain/recordGroup';
import { formatTime } from '../../../domain/time';
import { ScoreMark } from '../cells/ScoreMark';
import classes from './GroupSummary.module.css';
import { groupLabel } from './groupLabel';

type GroupSummaryProps = { by: RecordGrouping; top: Anomaly; count: number };

/** What a group is and how many records it holds; below, the highest of them: its score, and its own time. */
export const GroupSummary = ({ by, top, count }: GroupSummaryProps) => (
  <div className={classes.summary}>
    <div className={classes.line}>
      <strong className={classes.words}>{groupLabel(top, by)}</strong>
      <span className={classes.quiet}>
        {formatCount(count)} {count === 1 ? 'record' : 'records'}
      </span>
    </div>
    <div className={`${classes.line} ${classes.quiet}`} title={topWords(top, by)}>
      Highest
      <ScoreMark score={top.recordScore} />
      <span className={classes.words}>{topWords(top, by)}</span>
    </div>
  </div>
);

/** What the group does not say of its highest record. */
function topWords(top: Anomaly, by: RecordGrouping): string {
  const { timestamp, detector } = top;
  const found = by === 'entity' || by === 'incident' ? [] : splitEntities(top).map(entityLabel);
  const job = by === 'job' ? [] : [detector.jobId];
  return [formatTime(timestamp), ...found, detector.description, ...job].join(' · ');
}
