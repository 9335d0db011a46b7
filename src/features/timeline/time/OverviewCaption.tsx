import { Button, Text } from '@mantine/core';
import { memo } from 'react';
import classes from './OverviewCaption.module.css';

type OverviewCaptionProps = { labelWidth: number; isWhole: boolean; onShowAll: () => void };

/** Says what the strip beside it is, and while only a part of the time is shown leads back to all of it. */
export const OverviewCaption = memo(function OverviewCaption({ labelWidth, isWhole, onShowAll }: OverviewCaptionProps) {
  return (
    <div className={classes.caption} style={{ width: labelWidth }}>
      {isWhole ? (
        <Text size="xs" c="dimmed">
          All data
        </Text>
      ) : (
        <Button size="compact-xs" variant="default" onClick={onShowAll}>
          Show all
        </Button>
      )}
    </div>
  );
});
