import { memo } from 'react';
import type { ScoreCounts } from '../../domain/scoreCounts';
import { severities } from '../../domain/severity';
import { severityVariable } from '../../domain/severityColor';
import { histogramPath } from './histogramPath';
import classes from './ScoreHistogram.module.css';

type ScoreHistogramProps = { counts: ScoreCounts; minScore: number };

/** How many records have which score, what is below the minimum faint. For the eye alone: the bands say their numbers. */
export function ScoreHistogram({ counts, minScore }: ScoreHistogramProps) {
  return (
    <div aria-hidden="true" className={classes.histogram}>
      <div className={classes.faint}>
        <Bars counts={counts} />
      </div>
      <div className={classes.strong} style={{ clipPath: `inset(0 -2% 0 ${minScore}%)` }}>
        <Bars counts={counts} />
      </div>
    </div>
  );
}

const Bars = memo(function Bars({ counts }: { counts: ScoreCounts }) {
  return (
    <svg viewBox="0 0 100 1" preserveAspectRatio="none" className={classes.bars}>
      <title>Number of records per score</title>
      {severities.map(({ name }) => (
        <path key={name} d={histogramPath(counts, name)} fill={`var(${severityVariable(name)})`} />
      ))}
    </svg>
  );
});
