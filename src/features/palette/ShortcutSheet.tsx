import { Switch, Table, Text } from '@mantine/core';
import type { ShortcutGroup } from '../../ui/Shortcut';
import { setPreferences, usePreference } from '../../view/preferences';
import { KeyNames } from './KeyNames';
import classes from './ShortcutSheet.module.css';

/** Every key that does something, and the switch for those that are one key alone. */
export function ShortcutSheet({ groups }: { groups: readonly ShortcutGroup[] }) {
  const singleKeys = usePreference('singleKeys');
  return (
    <div className={classes.sheet}>
      <div className={classes.groups}>
        {groups.map(({ title, shortcuts }) => (
          <section key={title}>
            <Text component="h3" size="sm" fw={650}>
              {title}
            </Text>
            <Table aria-label={title}>
              <Table.Tbody>
                {shortcuts.map((shortcut) => (
                  <Table.Tr key={shortcut.keys}>
                    <Table.Th scope="row" className={classes.label}>
                      {shortcut.label}
                    </Table.Th>
                    <Table.Td className={classes.keys}>
                      <KeyNames shortcut={shortcut} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
      </div>
      <Switch
        size="xs"
        mt="md"
        withThumbIndicator={false}
        label="Shortcuts of one key"
        description="Off for those who speak to the page, or press keys by chance"
        checked={singleKeys}
        onChange={({ currentTarget }) => setPreferences({ singleKeys: currentTarget.checked })}
      />
    </div>
  );
}
