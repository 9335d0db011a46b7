import { Button, Text } from '@mantine/core';
import classes from './OverviewCaption.module.css';
import type { SwimlaneSize } from './swimlaneSize';

type OverviewCaptionProps = { size: SwimlaneSize; isWhole: boolean; onShowAll: () => void };

/** Says what the strip beside it is, and while only a part of the time is shown leads back to all of it. */
export function OverviewCaption({ size, isWhole, onShowAll }: OverviewCaptionProps) {
  return (
    <div className={classes.caption} style={{ width: size.labelWidth }}>
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
}
