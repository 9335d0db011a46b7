import { Button, Group } from '@mantine/core';
import { entityKey, toggleFilter } from '../../domain/entity';
import { formatRange } from '../../domain/time';
import { useShortcuts } from '../../ui/useShortcuts';
import { useViewActions, useViewPart } from '../../view/useView';
import { Chip } from './Chip';
import { EntityChip } from './EntityChip';
import classes from './FilterChips.module.css';
import { filterShortcuts } from './filterShortcuts';
import { lanesLabel } from './lanesLabel';
import { noFilters } from './noFilters';

/** What narrows the screen beside the controls: entities, the swimlane's selection, the text. Nothing when nothing does. */
export function FilterChips() {
  const filters = useViewPart(({ view }) => view.filters);
  const text = useViewPart(({ view }) => view.text);
  const by = useViewPart(({ view }) => view.by);
  const thenBy = useViewPart(({ view }) => view.thenBy);
  const lanes = useViewPart(({ view }) => view.lanes);
  const at = useViewPart(({ view }) => view.at);
  const { setView } = useViewActions();
  const clear = () => setView(noFilters);
  useShortcuts([[filterShortcuts.clear, clear]]);
  const hasLanes = by !== null && lanes.length > 0;
  if (filters.length === 0 && !hasLanes && at === null && text === '') return null;
  return (
    <Group component="section" aria-label="Active filters" className={classes.chips} gap="xs">
      {filters.map((entity) => (
        <EntityChip
          key={`${entity.exclude} ${entityKey(entity)}`}
          filter={entity}
          onFlip={() => setView({ filters: toggleFilter(filters, { ...entity, exclude: !entity.exclude }) })}
          onRemove={() => setView({ filters: toggleFilter(filters, entity) })}
        />
      ))}
      {hasLanes && (
        <Chip name="lanes" label={lanesLabel({ by, thenBy }, lanes)} onRemove={() => setView({ lanes: [] })} />
      )}
      {at !== null && <Chip name="selected time" label={formatRange(at)} onRemove={() => setView({ at: null })} />}
      {text !== '' && <Chip name="text" label={`“${text}”`} onRemove={() => setView({ text: '' })} />}
      <Button size="compact-xs" variant="subtle" title="Clear every filter (X)" onClick={clear}>
        Clear all
      </Button>
    </Group>
  );
}
