import { ActionIcon, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCircleMinus } from '@tabler/icons-react';
import { entityLabel, sameEntity, toggleFilter, valueLabel } from '../../domain/entity';
import type { LeaderboardRow } from '../../domain/influencer';
import { formatCount, formatScore } from '../../domain/number';
import { scoreColor } from '../../domain/severityColor';
import { useView } from '../../view/useView';
import { formatTotal } from './formatTotal';
import classes from './Influencers.module.css';

/** One influencer value: a click includes it as a filter, another click takes it out again. */
export function InfluencerRow({ field, row }: { field: string; row: LeaderboardRow }) {
  const { view, setView } = useView();
  const entity = { field, value: row.value };
  const toggle = (exclude: boolean) => setView({ filters: toggleFilter(view.filters, { ...entity, exclude }) });
  const included = view.filters.some((filter) => !filter.exclude && sameEntity(filter, entity));
  const score = Math.max(row.highest ?? row.highestRecord, 0);
  return (
    <tr className={classes.row} data-included={included || undefined}>
      <th scope="row" className={classes.value}>
        <span className={classes.track}>
          <span className={classes.bar} style={{ width: `${score}%`, background: scoreColor(score) }} />
        </span>
        <UnstyledButton
          className={classes.include}
          aria-pressed={included}
          title={row.value}
          onClick={() => toggle(false)}
        >
          {valueLabel(row.value)}
        </UnstyledButton>
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
        <ActionIcon
          variant="subtle"
          color="gray"
          size={20}
          aria-label={`Exclude ${entityLabel(entity)}`}
          onClick={() => toggle(true)}
        >
          <IconCircleMinus size={14} aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  );
}
