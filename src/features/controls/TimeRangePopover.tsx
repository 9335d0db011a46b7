import { Button, Group, Text } from '@mantine/core';
import { type RefObject, Suspense } from 'react';
import { useCluster } from '../../client/source';
import { AnchoredPopover } from '../../ui/AnchoredPopover';
import { LoadingState } from '../../ui/LoadingState';
import { lazyPart } from '../../ui/lazyPart';
import { usePreference } from '../../view/preferences';
import { useViewActions } from '../../view/useView';
import type { View } from '../../view/viewState';
import { RefreshChoice } from './RefreshChoice';
import classes from './TimeRangeChoice.module.css';
import { TimeZoneChoice } from './TimeZoneChoice';
import { timePresets } from './timePresets';
import { usePreset } from './usePreset';

const AbsoluteRange = lazyPart(async () => (await import('./AbsoluteRange')).AbsoluteRange);

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

type TimeRangePopoverProps = { anchor: RefObject<HTMLElement | null>; onClose: () => void };

/** The times to choose from, and how times are told. */
export function TimeRangePopover({ anchor, onClose }: TimeRangePopoverProps) {
  const { setView } = useViewActions();
  const timeZone = usePreference('timeZone');
  const isLive = useCluster() !== null;
  const choose = (change: Pick<View, 'from' | 'to'>) => {
    setView({ ...change, at: null });
    onClose();
  };
  return (
    <AnchoredPopover
      anchor={anchor}
      label="Time range"
      className={classes.dropdown}
      position="bottom-start"
      width="min(30rem, calc(100vw - 1rem))"
      onClose={onClose}
    >
      <TimePresets onChoose={choose} />
      <Suspense fallback={<LoadingState label="Loading the calendar" rows={8} />}>
        <AbsoluteRange key={timeZone} onApply={choose} />
        <Group className={classes.foot} align="flex-end">
          <TimeZoneChoice />
          <RefreshChoice />
          <Text size="xs" c="dimmed">
            “now” is {isLive ? 'when the cluster last answered' : 'the end of the data'}. Local time is {zone()}.
          </Text>
        </Group>
      </Suspense>
    </AnchoredPopover>
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
