import type { Anomaly } from '../../domain/anomaly';
import { Unseen } from '../../ui/Unseen';
import classes from './cells.module.css';
import { ScoreMark } from './ScoreMark';

/** The score of a record, with marks for an anomaly over several buckets and for an interim result. */
export const ScoreCell = ({ anomaly }: { anomaly: Anomaly }) => (
  <>
    <ScoreMark score={anomaly.recordScore} />
    {anomaly.isMultiBucket && (
      <span className={classes.multi} title="Spans several buckets">
        <Unseen>multi-bucket</Unseen>
      </span>
    )}
    {anomaly.isInterim && (
      <div className={classes.interim} title="The bucket was not complete">
        interim
      </div>
    )}
  </>
);
