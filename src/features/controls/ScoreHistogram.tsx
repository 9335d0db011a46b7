import { memo, useMemo } from 'react';
import type { ScoreCounts } from '../../domain/scoreCounts';
import { type Severity, severities } from '../../domain/severity';
import { severityVariable } from '../../domain/severityColor';
import { histogramPath } from './histogramPath';
import classes from './ScoreHistogram.module.css';

type ScoreHistogramProps = { counts: ScoreCounts; minScore: number };

/** How many records have which score, what is below the minimum faint. For the eye alone: the bands say their numbers. */
export function ScoreHistogram({ counts, minScore }: ScoreHistogramProps) {
  const paths = useMemo(() => severities.map(({ name }) => ({ name, d: histogramPath(counts, name) })), [counts]);
  return (
    <div aria-hidden="true" className={classes.histogram}>
      <div className={classes.faint}>
        <Bars paths={paths} />
      </div>
      <div className={classes.strong} style={{ clipPath: `inset(0 -2% 0 ${minScore}%)` }}>
        <Bars paths={paths} />
      </div>
    </div>
  );
}

type BandPath = { readonly name: Severity; readonly d: string };

const Bars = memo(function Bars({ paths }: { paths: readonly BandPath[] }) {
  return (
    <svg viewBox="0 0 100 1" preserveAspectRatio="none" className={classes.bars}>
      <title>Number of records per score</title>
      {paths.map(({ name, d }) => (
        <path key={name} d={d} fill={`var(${severityVariable(name)})`} />
      ))}
    </svg>
  );
});
