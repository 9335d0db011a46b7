import { severities } from '../../domain/severity';
import type { Command } from '../../ui/Command';
import { useView } from '../../view/useView';
import { filterShortcuts } from './filterShortcuts';
import { noFilters } from './noFilters';
import { toggleBand } from './toggleBand';

const group = 'Score and filters';

/** Commands for what narrows the records. */
export function useFilterCommands(): readonly Command[] {
  const { view, setView } = useView();
  const { bands, hideInterim } = view;
  return [
    ...severities.map(({ name }) => ({
      ...{ id: `only ${name}`, group, label: `Only ${name} records`, detail: 'severity band' },
      isOn: bands?.length === 1 && bands[0] === name,
      run: () => setView({ bands: [name], minScore: 0 }),
    })),
    ...severities.map(({ name }) => ({
      ...{ id: `band ${name}`, group, label: `Show or hide ${name} records`, detail: 'severity band' },
      isOn: bands === null || bands.includes(name),
      run: () => setView({ bands: toggleBand(bands, name) }),
    })),
    {
      ...{ id: 'all scores', group, label: 'Show every score', isOn: bands === null && view.minScore === 0 },
      run: () => setView({ bands: null, minScore: 0 }),
    },
    {
      ...{ id: 'interim', group, label: 'Hide interim results', isOn: hideInterim },
      run: () => setView({ hideInterim: !hideInterim }),
    },
    {
      ...{ id: 'clear', group, label: filterShortcuts.clear.label, shortcut: filterShortcuts.clear },
      run: () => setView(noFilters),
    },
  ];
}
