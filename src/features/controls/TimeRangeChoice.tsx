import { Button, Group, Popover, Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { formatRange } from '../../domain/time';
import { ValueButton } from '../../ui/ValueButton';
import { usePreference } from '../../view/preferences';
import { useViewActions, useViewPart } from '../../view/useView';
import type { View } from '../../view/viewState';
import { AbsoluteRange } from './AbsoluteRange';
import { RefreshChoice } from './RefreshChoice';
import classes from './TimeRangeChoice.module.css';
import { TimeZoneChoice } from './TimeZoneChoice';
import { presetOf, timePresets } from './timePresets';

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Chooses the time on the screen: back from the end of the data, or between two dates. */
export function TimeRangeChoice() {
  const from = useViewPart(({ view }) => view.from);
  const to = useViewPart(({ view }) => view.to);
  const range = useViewPart((shown) => shown.range);
  const { setView } = useViewActions();
  const timeZone = usePreference('timeZone');
  const [opened, setOpened] = useState(false);
  const preset = presetOf({ from, to });

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
        <ValueButton
          name="Time range"
          value={formatRange(range)}
          className={classes.choice}
          onClick={() => setOpened(!opened)}
        >
          <IconClock size={16} />
          {preset && <span className={classes.preset}>{preset.label}</span>}
          <span className={classes.range}>{formatRange(range)}</span>
        </ValueButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>
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
              onClick={() => choose({ from: each.from, to: null })}
            >
              {each.label}
            </Button>
          ))}
        </div>
        <AbsoluteRange key={timeZone} onApply={choose} />
        <Group className={classes.foot} align="flex-end">
          <TimeZoneChoice />
          <RefreshChoice />
          <Text size="xs" c="dimmed">
            “now” is the end of the data. Local time is {zone()}.
          </Text>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
