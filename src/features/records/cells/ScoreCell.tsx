import type { Anomaly } from '../../../domain/anomaly';
import { formatScore } from '../../../domain/number';
import { Unseen } from '../../../ui/Unseen';
import classes from './cells.module.css';
import { ScoreMark } from './ScoreMark';

/**
 * The score of a record, with marks for an anomaly over several buckets and for an interim result; and what it was when it was first
 * scored, where that reads otherwise. Interim results are seldom scored again.
 */
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
    {!anomaly.isInterim && <FirstScore anomaly={anomaly} />}
  </>
);

function FirstScore({ anomaly: { recordScore, initialRecordScore } }: { anomaly: Anomaly }) {
  const first = formatScore(initialRecordScore);
  if (first === formatScore(recordScore)) return null;
  return (
    <div className={classes.first} title={`First scored ${initialRecordScore}`}>
      was {first}
    </div>
  );
}
