import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconZoomOut } from '@tabler/icons-react';
import { useShortcuts } from '../../ui/useShortcuts';
import { useViewPart } from '../../view/useView';
import { timeShortcuts } from './timeShortcuts';
import { useTimeSteps } from './useTimeSteps';

/** Goes to the time before and after, and to more time. Renders only when an end of the data comes into sight or goes out of it. */
export function TimeSteps() {
  const hasEarlier = useViewPart(({ range, extent }) => range.from > extent.from);
  const hasLater = useViewPart(({ range, extent }) => range.to < extent.to);
  const steps = useTimeSteps();
  useShortcuts([
    [timeShortcuts.earlier, steps.earlier],
    [timeShortcuts.later, steps.later],
    [timeShortcuts.zoomOut, steps.zoomOut],
    [timeShortcuts.allTime, steps.allTime],
  ]);
  const buttons = [
    { shortcut: timeShortcuts.earlier, run: steps.earlier, icon: IconChevronLeft, isPossible: hasEarlier },
    { shortcut: timeShortcuts.later, run: steps.later, icon: IconChevronRight, isPossible: hasLater },
    { shortcut: timeShortcuts.zoomOut, run: steps.zoomOut, icon: IconZoomOut, isPossible: hasEarlier || hasLater },
  ];
  return (
    <ActionIcon.Group>
      {buttons.map(({ shortcut: { keys, label }, run, icon: Icon, isPossible }) => (
        <ActionIcon
          key={keys}
          variant="default"
          size={36}
          aria-label={label}
          title={`${label} (${keys.toUpperCase()})`}
          disabled={!isPossible}
          onClick={run}
        >
          <Icon size={16} aria-hidden />
        </ActionIcon>
      ))}
    </ActionIcon.Group>
  );
}
