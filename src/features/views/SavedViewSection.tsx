import { Alert, Text } from '@mantine/core';
import { useViewActions } from '../../view/useView';
import { SavedViewRow } from './SavedViewRow';
import { SaveViewForm } from './SaveViewForm';
import { Section } from './Section';
import { useSavedViews } from './useSavedViews';
import { ViewFiles } from './ViewFiles';
import classes from './ViewsDrawer.module.css';
import { addressOf, viewAt } from './viewLink';

/** Saves what is shown under a name, and lists what was saved. */
export function SavedViewSection({ onOpen }: { onOpen: () => void }) {
  const saved = useSavedViews();
  const { setView, shown } = useViewActions();
  return (
    <Section title="Saved views">
      {saved.problem && <Alert color="yellow">{saved.problem}</Alert>}
      <SaveViewForm onSave={(name) => saved.save(name, addressOf(shown().view))} />
      {saved.views.length === 0 && (
        <Text size="sm" c="dimmed">
          None yet. A saved view is kept in this browser, with its times as they are: relative ones move with the data.
        </Text>
      )}
      <ul className={classes.views} aria-label="Saved views">
        {saved.views.map((view) => (
          <SavedViewRow
            key={view.name}
            view={view}
            onOpen={() => {
              setView(viewAt(view.address));
              onOpen();
            }}
            onRename={(name) => saved.rename(view, name)}
            onRemove={() => saved.remove(view)}
          />
        ))}
      </ul>
      <ViewFiles views={saved.views} onAdd={saved.add} />
    </Section>
  );
}
