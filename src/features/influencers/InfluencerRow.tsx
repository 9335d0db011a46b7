import { IconCircleMinus } from '@tabler/icons-react';
import { memo } from 'react';
import { type Entity, entityLabel, valueLabel } from '../../domain/entity';
import type { LeaderboardRow, LeaderTrace } from '../../domain/influencer';
import { formatCount, formatScore, formatTotal } from '../../domain/number';
import { scoreColor } from '../../domain/severityColor';
import { Unseen } from '../../ui/Unseen';
import classes from './InfluencerRow.module.css';
import { LastSeen } from './LastSeen';

export type ToggleInfluencer = (entity: Entity, exclude: boolean) => void;

type InfluencerRowProps = LeaderboardRow & {
  field: string;
  /** Undefined until it is known. */
  trace: LeaderTrace | undefined;
  isIncluded: boolean;
  onToggle: ToggleInfluencer;
};

const excludeIcon = <IconCircleMinus size={14} aria-hidden />;

/**
 * One influencer value: a click includes it as a filter, another click takes it out again. Its props are plain values, and a trace
 * that comes at rest, so that it is drawn anew only when one of them changes; its buttons are plain elements, since with the kit's a step of the score slider took
 * 20 ms more; and what changes stands in boxes of fixed size.
 */
export const InfluencerRow = memo(function InfluencerRow(props: InfluencerRowProps) {
  const { field, value, highest, total, records, highestRecord, trace, isIncluded, onToggle } = props;
  const entity = { field, value };
  const score = Math.max(highest ?? highestRecord, 0);
  return (
    <tr className={classes.row} data-included={isIncluded || undefined}>
      <th scope="row" className={classes.value}>
        <span className={classes.bar} style={{ color: scoreColor(score), backgroundSize: `${score}% 100%` }} />
        <button
          type="button"
          className={classes.include}
          aria-pressed={isIncluded}
          title={value}
          onClick={() => onToggle(entity, false)}
        >
          <span className={classes.valueName}>{valueLabel(value)}</span>
        </button>
      </th>
      <td className={classes.score}>
        <span className={classes.number}>
          {formatScore(score)}
          {highest === null && (
            <span className={classes.recordScore}>
              r<Unseen>ecord score</Unseen>
            </span>
          )}
        </span>
      </td>
      <td>
        <span className={classes.number}>{total === null ? '–' : formatTotal(total)}</span>
      </td>
      <td>
        <span className={classes.number}>{formatCount(records)}</span>
      </td>
      <td className={classes.seen}>
        <LastSeen trace={trace} />
      </td>
      <td className={classes.exclude}>
        <button type="button" aria-label={`Exclude ${entityLabel(entity)}`} onClick={() => onToggle(entity, true)}>
          {excludeIcon}
        </button>
      </td>
    </tr>
  );
});
