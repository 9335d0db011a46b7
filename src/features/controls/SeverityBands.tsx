import { Group, UnstyledButton } from '@mantine/core';
import { type Severity, severities, severityRangeLabel } from '../../domain/severity';
import { severityVariable } from '../../domain/severityColor';
import { useView } from '../../view/useView';
import classes from './SeverityBands.module.css';
import { toggleBand } from './toggleBand';

const lowestFirst: readonly Severity[] = severities.map(({ name }) => name).toReversed();

/** Shows or hides the bands of the score, one by one. */
export function SeverityBands() {
  const { view, setView } = useView();
  return (
    <Group role="group" aria-label="Severity bands" className={classes.bands} gap={0}>
      {lowestFirst.map((name) => (
        <UnstyledButton
          key={name}
          className={classes.band}
          aria-pressed={view.bands === null || view.bands.includes(name)}
          onClick={() => setView({ bands: toggleBand(view.bands, name) })}
        >
          <span className={classes.mark} style={{ color: `var(${severityVariable(name)})` }} />
          {name} <span className={classes.range}>{severityRangeLabel(name)}</span>
        </UnstyledButton>
      ))}
    </Group>
  );
}
