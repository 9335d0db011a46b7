import { Button, Group } from '@mantine/core';
import { entityKey, toggleFilter } from '../../domain/entity';
import { formatRange } from '../../domain/time';
import { useView } from '../../view/useView';
import { Chip } from './Chip';
import { EntityChip } from './EntityChip';
import classes from './FilterChips.module.css';
import { lanesLabel } from './lanesLabel';

/** What narrows the screen beside the controls: entities, the swimlane's selection, the text. Nothing when nothing does. */
export function FilterChips() {
  const { view, filter, setView } = useView();
  const lanes = filter.selection?.lanes ?? null;
  if (view.filters.length === 0 && lanes === null && view.at === null && view.text === '') return null;
  return (
    <Group component="section" aria-label="Active filters" className={classes.chips} gap="xs">
      {view.filters.map((entity) => (
        <EntityChip
          key={`${entity.exclude} ${entityKey(entity)}`}
          filter={entity}
          onFlip={() => setView({ filters: toggleFilter(view.filters, { ...entity, exclude: !entity.exclude }) })}
          onRemove={() => setView({ filters: toggleFilter(view.filters, entity) })}
        />
      ))}
      {lanes !== null && filter.selection !== null && (
        <Chip name="lanes" label={lanesLabel(filter.selection.by, lanes)} onRemove={() => setView({ lanes: [] })} />
      )}
      {view.at !== null && (
        <Chip name="selected time" label={formatRange(view.at)} onRemove={() => setView({ at: null })} />
      )}
      {view.text !== '' && <Chip name="text" label={`“${view.text}”`} onRemove={() => setView({ text: '' })} />}
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => setView({ filters: [], lanes: [], at: null, text: '' })}
      >
        Clear all
      </Button>
    </Group>
  );
}
