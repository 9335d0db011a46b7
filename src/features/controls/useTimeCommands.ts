import type { TimeZone } from '../../domain/time';
import type { Command } from '../../ui/Command';
import { setPreferences, usePreference } from '../../view/preferences';
import { useView } from '../../view/useView';
import { presetOf, timePresets } from './timePresets';
import { timeShortcuts } from './timeShortcuts';
import { useTimeSteps } from './useTimeSteps';

const group = 'Time';
const zones: readonly { timeZone: TimeZone; label: string }[] = [
  { timeZone: 'local', label: 'Tell times in local time' },
  { timeZone: 'UTC', label: 'Tell times in UTC' },
];

/** Commands for the time on the screen, and the zone in which it is told. */
export function useTimeCommands(): readonly Command[] {
  const { view, setView } = useView();
  const steps = useTimeSteps();
  const shownZone = usePreference('timeZone');
  return [
    ...timePresets.map((preset) => ({
      ...{ id: `time ${preset.label}`, group, label: preset.label, isOn: presetOf(view) === preset },
      run: () => setView({ from: preset.from, to: null, at: null }),
    })),
    ...(['earlier', 'later', 'zoomOut'] as const).map((step) => ({
      ...{ id: `time ${step}`, group, label: timeShortcuts[step].label, shortcut: timeShortcuts[step] },
      run: steps[step],
    })),
    ...zones.map(({ timeZone, label }) => ({
      ...{ id: `zone ${timeZone}`, group, label, isOn: timeZone === shownZone },
      run: () => setPreferences({ timeZone }),
    })),
  ];
}
