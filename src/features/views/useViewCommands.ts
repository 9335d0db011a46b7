import { readKibanaLink } from '../../domain/readKibanaLink';
import type { Command } from '../../ui/Command';
import { useViewActions } from '../../view/useView';
import { defaultView } from '../../view/viewState';
import { useCopyLink } from './useCopyLink';
import { useKibanaLinks } from './useKibanaLinks';
import { useSavedViews } from './useSavedViews';
import { viewAt } from './viewLink';
import { viewShortcuts } from './viewShortcuts';

const group = 'Views and links';

/** Commands that open saved views and share what is shown; a typed Kibana link becomes one that opens it. */
export function useViewCommands(typed: string): readonly Command[] {
  const { setView } = useViewActions();
  const { views } = useSavedViews();
  const copy = useCopyLink();
  const kibana = useKibanaLinks();
  const address = kibana.address();
  const isKibanaLink = readKibanaLink(typed) !== null;
  const commands: (Command | false)[] = [
    isKibanaLink && {
      ...{ id: 'open Kibana link', group, label: 'Open this Kibana link', detail: typed },
      run: () => kibana.open(typed),
    },
    ...views.map(({ name, address }) => ({
      ...{ id: `saved ${name}`, group, label: name, detail: 'saved view' },
      run: () => setView(viewAt(address)),
    })),
    { id: 'copy link', group, label: viewShortcuts.copyLink.label, shortcut: viewShortcuts.copyLink, run: copy.asItIs },
    { id: 'copy fixed link', group, label: 'Copy a link with fixed times', run: copy.withFixedTimes },
    address !== null && {
      ...{ id: 'open in Kibana', group, label: 'Open in Kibana' },
      run: () => window.open(address, '_blank', 'noreferrer'),
    },
    { id: 'reset', group, label: 'Start from the whole again', run: () => setView(defaultView) },
  ];
  return commands.filter((command) => command !== false);
}
