import { memo } from 'react';
import type { LeaderOrder } from '../../domain/influencer';
import classes from './SortBar.module.css';

type SortBarProps = { order: LeaderOrder; onSort: (order: LeaderOrder) => void };

/** As they stand over the columns of every field. */
const choices: readonly (readonly [order: LeaderOrder, label: string])[] = [
  ['name', 'Name'],
  ['latest', 'Last seen'],
  ['highest', 'Score'],
  ['total', 'Total'],
  ['records', 'Records'],
];

/** What the values of all fields are ordered by, in the place of a head that all tables share. */
export const SortBar = memo(function SortBar({ order, onSort }: SortBarProps) {
  return (
    <fieldset aria-label="Sort influencers by" className={classes.bar}>
      {choices.map(([choice, label]) => (
        <button key={choice} type="button" aria-pressed={choice === order} onClick={() => onSort(choice)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
});
