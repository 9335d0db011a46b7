import { VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Anomaly } from '../../domain/anomaly';
import classes from './cells.module.css';
import { ScoreMark } from './ScoreMark';

/** The score of a record, with marks for an anomaly over several buckets and for an interim result. */
export function ScoreCell({ anomaly }: { anomaly: Anomaly }) {
  return (
    <span className={classes.scoreCell}>
      <ScoreMark score={anomaly.recordScore} />
      {anomaly.isMultiBucket && (
        <span className={classes.multi} title="Spans several buckets">
          <IconPlus size={14} stroke={3} aria-hidden />
          <VisuallyHidden>multi-bucket</VisuallyHidden>
        </span>
      )}
      {anomaly.isInterim && (
        <span className={classes.interim} title="The bucket was not complete">
          interim
        </span>
      )}
    </span>
  );
}
