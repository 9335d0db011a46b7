import { Button, Group, Text } from '@mantine/core';
import { IconClockPin, IconLink } from '@tabler/icons-react';
import { Section } from './Section';
import { useCopyLink } from './useCopyLink';

/** Copies links to what is shown. */
export function LinkSection() {
  const copy = useCopyLink();
  return (
    <Section title="Link">
      <Text size="sm" c="dimmed">
        A link shows the same screen to everybody who can reach this server. Relative times, such as the last 7 days,
        move with the data unless they are fixed.
      </Text>
      <Group gap="xs">
        <Button size="xs" variant="default" leftSection={<IconLink size={16} aria-hidden />} onClick={copy.asItIs}>
          Copy link
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconClockPin size={16} aria-hidden />}
          onClick={copy.withFixedTimes}
        >
          Copy link with fixed times
        </Button>
      </Group>
    </Section>
  );
}
