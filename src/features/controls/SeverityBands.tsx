import { Group, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { memo } from 'react';
import { formatCount } from '../../domain/number';
import { countInBand, type ScoreCounts } from '../../domain/scoreCounts';
import { type Severity, severities, severityRangeLabel } from '../../domain/severity';
import { severityVariable } from '../../domain/severityColor';
import { useViewActions, useViewPart } from '../../view/useView';
import classes from './SeverityBands.module.css';
import { toggleBand } from './toggleBand';

type SeverityBandsProps = {
  /** Null until they are known. */
  counts: ScoreCounts | null;
  /** There may be more of each score. */
  isPartial: boolean;
};

const lowestFirst: readonly Severity[] = severities.map(({ name }) => name).toReversed();
const compact = new Intl.NumberFormat('en-US', {
  notation: 'compact',
  maximumFractionDigits: 1,
  roundingMode: 'trunc',
});

/** Shows or hides the bands of the score, one by one, and says how many records are in each whether it is shown or not. */
export const SeverityBands = memo(function SeverityBands({ counts, isPartial }: SeverityBandsProps) {
  const bands = useViewPart(({ view }) => view.bands);
  const { setView } = useViewActions();
  const isNarrow = useMediaQuery('(max-width: 89.99em)');
  const format = isNarrow ? compact.format : formatCount;
  return (
    <Group role="group" aria-label="Severity bands" className={classes.bands} gap={0}>
      {lowestFirst.map((name) => (
        <UnstyledButton
          key={name}
          className={classes.band}
          aria-pressed={bands === null || bands.includes(name)}
          onClick={() => setView({ bands: toggleBand(bands, name) })}
        >
          <span className={classes.mark} style={{ color: `var(${severityVariable(name)})` }} />
          {name} <span className={classes.range}>{severityRangeLabel(name)}</span>{' '}
          {counts && (
            <span className={classes.count}>
              <span className={classes.dot}>· </span>
              {format(countInBand(counts, name))}
              {isPartial && '+'}
            </span>
          )}
        </UnstyledButton>
      ))}
    </Group>
  );
});
