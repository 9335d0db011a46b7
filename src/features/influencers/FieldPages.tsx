import { Button, Group } from '@mantine/core';
import { memo } from 'react';
import type { LeaderboardField } from '../../domain/influencer';
import type { Window } from '../../domain/swimlane';
import { Unseen } from '../../ui/Unseen';
import classes from './Influencers.module.css';
import { FIRST, PAGE } from './useLeaderboard';

type FieldPagesProps = Pick<LeaderboardField, 'field' | 'first' | 'found'> & {
  onTurn: (field: string, window: Window) => void;
};

/** Lists more of a field's values, page by page, and fewer again. */
export const FieldPages = memo(function FieldPages(props: FieldPagesProps & { shown: number }) {
  const { field, first, found, shown, onTurn } = props;
  const isMore = first > 0 || shown > FIRST;
  const pages: readonly (readonly [label: string, offset: number, isThere: boolean])[] = [
    ['Previous', first - PAGE, first > 0],
    ['Next', first + PAGE, isMore && first + shown < found],
  ];
  const button = (label: string, window: Window) => (
    <Button variant="subtle" color="gray" size="compact-xs" onClick={() => onTurn(field, window)}>
      {label}
      <Unseen> of {field}</Unseen>
    </Button>
  );
  return (
    <Group gap={4} className={classes.pages}>
      {button(isMore ? 'Show fewer' : 'Show more', { offset: 0, limit: isMore ? FIRST : PAGE })}
      {pages.map(([label, offset, isThere]) => (
        <span key={label}>{isThere && button(label, { offset: Math.max(offset, 0), limit: PAGE })}</span>
      ))}
    </Group>
  );
});
