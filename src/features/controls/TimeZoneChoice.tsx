import { SegmentedControl } from '@mantine/core';
import { setPreferences, usePreference } from '../../view/preferences';

/** Chooses the zone in which every time on the page is told. */
export function TimeZoneChoice() {
  const timeZone = usePreference('timeZone');
  return (
    <SegmentedControl
      size="xs"
      aria-label="Time zone"
      data={[
        { value: 'local', label: 'Local time' },
        { value: 'UTC', label: 'UTC' },
      ]}
      value={timeZone}
      onChange={(timeZone) => setPreferences({ timeZone })}
    />
  );
}
