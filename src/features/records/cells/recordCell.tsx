import type { ReactNode } from 'react';
import { type Anomaly, splitEntities } from '../../../domain/anomaly';
import { changeOf } from '../../../domain/description';
import { formatProbability } from '../../../domain/number';
import type { RecordSortKey } from '../../../domain/recordSort';
import { ChangeText } from './ChangeText';
import classes from './cells.module.css';
import { EntityLines } from './EntityLines';
import { ScoreCell } from './ScoreCell';
import { TimeCell } from './TimeCell';
import { ValuesCell } from './ValuesCell';

const ENTITIES_SHOWN = 3;
const INFLUENCERS_SHOWN = 2;

const contents: Readonly<Record<RecordSortKey, (anomaly: Anomaly) => ReactNode>> = {
  score: (anomaly) => <ScoreCell anomaly={anomaly} />,
  time: ({ timestamp }) => <TimeCell time={timestamp} />,
  detector: ({ detector }) => <LongText text={detector.description} />,
  found: (anomaly) => <EntityLines entities={splitEntities(anomaly)} atMost={ENTITIES_SHOWN} />,
  influenced: ({ influencers }) => <EntityLines entities={influencers} atMost={INFLUENCERS_SHOWN} />,
  actual: (anomaly) => <ValuesCell anomaly={anomaly} which="actual" />,
  typical: (anomaly) => <ValuesCell anomaly={anomaly} which="typical" />,
  change: ({ actual, typical, detector: { functionDescription } }) => {
    const change = changeOf({ actual, typical, functionDescription });
    return change && <ChangeText change={change} />;
  },
  probability: ({ probability }) => <span className={classes.number}>{formatProbability(probability)}</span>,
  interim: ({ isInterim }) => isInterim && 'interim',
  job: ({ detector }) => <LongText text={detector.jobId} />,
};

const LongText = ({ text }: { text: string }) => (
  <span className={classes.clamp} title={text}>
    {text}
  </span>
);

/** What one column shows of a record. */
export const recordCell = (column: RecordSortKey, anomaly: Anomaly): ReactNode => contents[column](anomaly);
