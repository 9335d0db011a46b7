import { VisuallyHidden } from '@mantine/core';
import { IconCircleMinus } from '@tabler/icons-react';
import { memo } from 'react';
import { type Entity, entityLabel, valueLabel } from '../../domain/entity';
import type { LeaderboardRow } from '../../domain/influencer';
import { formatCount, formatScore } from '../../domain/number';
import { scoreColor } from '../../domain/severityColor';
import { formatTotal } from './formatTotal';
import classes from './Influencers.module.css';

export type ToggleInfluencer = (entity: Entity, exclude: boolean) => void;

type InfluencerRowProps = { field: string; row: LeaderboardRow; isIncluded: boolean; onToggle: ToggleInfluencer };

/**
 * One influencer value: a click includes it as a filter, another click takes it out again. Its buttons are plain elements:
 * more than a hundred rows are drawn anew at every step of the score slider, which with the kit's took 20 ms more.
 */
export const InfluencerRow = memo(function InfluencerRow({ field, row, isIncluded, onToggle }: InfluencerRowProps) {
  const entity = { field, value: row.value };
  const score = Math.max(row.highest ?? row.highestRecord, 0);
  return (
    <tr className={classes.row} data-included={isIncluded || undefined}>
      <th scope="row" className={classes.value}>
        <span className={classes.track}>
          <span className={classes.bar} style={{ width: `${score}%`, background: scoreColor(score) }} />
        </span>
        <button
          type="button"
          className={classes.include}
          aria-pressed={isIncluded}
          title={row.value}
          onClick={() => onToggle(entity, false)}
        >
          {valueLabel(row.value)}
        </button>
      </th>
      <td className={classes.score}>
        {formatScore(score)}
        {row.highest === null && (
          <span className={classes.recordScore}>
            r<VisuallyHidden>ecord score</VisuallyHidden>
          </span>
        )}
      </td>
      <td>{row.total === null ? '–' : formatTotal(row.total)}</td>
      <td>{formatCount(row.records)}</td>
      <td className={classes.exclude}>
        <button type="button" aria-label={`Exclude ${entityLabel(entity)}`} onClick={() => onToggle(entity, true)}>
          <IconCircleMinus size={14} aria-hidden />
        </button>
      </td>
    </tr>
  );
});
