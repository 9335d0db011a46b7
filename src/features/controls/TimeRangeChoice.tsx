import { IconClock } from '@tabler/icons-react';
import { type ComponentProps, Suspense, useRef, useState } from 'react';
import { formatRange } from '../../domain/time';
import { lazyPart } from '../../ui/lazyPart';
import { ValueButton } from '../../ui/ValueButton';
import { useViewPart } from '../../view/useView';
import classes from './TimeRangeChoice.module.css';
import { usePreset } from './usePreset';

const TimeRangePopover = lazyPart(async () => (await import('./TimeRangePopover')).TimeRangePopover);

const clock = <IconClock size={16} />;

/** Chooses the time on the screen: back from now or from the end of the data, or between two dates. */
export function TimeRangeChoice() {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <TimeRangeButton ref={button} aria-expanded={opened} onClick={() => setOpened(!opened)} />
      <Suspense>{opened && <TimeRangePopover anchor={button} onClose={() => setOpened(false)} />}</Suspense>
    </>
  );
}

/** The time on the screen. It alone follows a window that is dragged; what opens under it does not. */
function TimeRangeButton(button: Partial<ComponentProps<typeof ValueButton>>) {
  const range = useViewPart((shown) => shown.range);
  const preset = usePreset();
  return (
    <ValueButton
      {...button}
      name="Time range"
      value={formatRange(range)}
      aria-haspopup="dialog"
      className={classes.choice}
    >
      {clock}
      {preset && <span className={classes.preset}>{preset.label}</span>}
      <span className={classes.range}>{formatRange(range)}</span>
    </ValueButton>
  );
}
