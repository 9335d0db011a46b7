import { Button, Group, Popover, Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { formatRange } from '../../domain/time';
import { LoadingState } from '../../ui/LoadingState';
import { ValueButton } from '../../ui/ValueButton';
import { usePreference } from '../../view/preferences';
import { useViewActions, useViewPart } from '../../view/useView';
import type { View } from '../../view/viewState';
import classes from './TimeRangeChoice.module.css';
import { presetOf, timePresets } from './timePresets';

/** What shows only when it is opened comes then. */
const AbsoluteRange = lazy(async () => ({ default: (await import('./AbsoluteRange')).AbsoluteRange }));
const RefreshChoice = lazy(async () => ({ default: (await import('./RefreshChoice')).RefreshChoice }));
const TimeZoneChoice = lazy(async () => ({ default: (await import('./TimeZoneChoice')).TimeZoneChoice }));

const clock = <IconClock size={16} />;

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Chooses the time on the screen: back from the end of the data, or between two dates. */
export function TimeRangeChoice() {
  const { setView } = useViewActions();
  const timeZone = usePreference('timeZone');
  const [opened, setOpened] = useState(false);

  const choose = (change: Pick<View, 'from' | 'to'>) => {
    setView({ ...change, at: null });
    setOpened(false);
  };

  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width="min(30rem, calc(100vw - 1rem))"
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <TimeRangeButton onClick={() => setOpened(!opened)} />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>
        <TimePresets onChoose={choose} />
        <Suspense fallback={<LoadingState label="Loading the calendar" rows={8} />}>
          <AbsoluteRange key={timeZone} onApply={choose} />
          <Group className={classes.foot} align="flex-end">
            <TimeZoneChoice />
            <RefreshChoice />
            <Text size="xs" c="dimmed">
              “now” is the end of the data. Local time is {zone()}.
            </Text>
          </Group>
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

function usePreset() {
  const from = useViewPart(({ view }) => view.from);
  const to = useViewPart(({ view }) => view.to);
  return presetOf({ from, to });
}

/** The time on the screen. It alone follows a window that is dragged; what opens under it does not. */
function TimeRangeButton(button: Partial<ComponentProps<typeof ValueButton>>) {
  const range = useViewPart((shown) => shown.range);
  const preset = usePreset();
  return (
    <ValueButton {...button} name="Time range" value={formatRange(range)} className={classes.choice}>
      {clock}
      {preset && <span className={classes.preset}>{preset.label}</span>}
      <span className={classes.range}>{formatRange(range)}</span>
    </ValueButton>
  );
}

function TimePresets({ onChoose }: { onChoose: (change: Pick<View, 'from' | 'to'>) => void }) {
  const preset = usePreset();
  return (
    <div className={classes.presets}>
      {timePresets.map((each) => (
        <Button
          key={each.label}
          size="compact-sm"
          variant={each === preset ? 'light' : 'subtle'}
          color={each === preset ? undefined : 'gray'}
          c={each === preset ? undefined : 'var(--mantine-color-text)'}
          justify="flex-start"
          fw={500}
          aria-pressed={each === preset}
          onClick={() => onChoose({ from: each.from, to: null })}
        >
          {each.label}
        </Button>
      ))}
    </div>
  );
}
