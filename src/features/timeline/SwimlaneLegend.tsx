import { memo } from 'react';
import { fillOf } from '../../charts/paintSwimlane';
import { severities, severityRangeLabel } from '../../domain/severity';
import { severityVariable } from '../../domain/severityColor';
import classes from './SwimlaneLegend.module.css';

/** What the colour and the height of a cell say, its stripes, and where some have no data what those look like. */
export const SwimlaneLegend = memo(function SwimlaneLegend({ lacksData }: { lacksData: boolean }) {
  return (
    <ul aria-label="Legend" className={classes.legend}>
      {severities.map(({ name }) => (
        <li key={name} className={classes.entry}>
          <span aria-hidden className={classes.mark}>
            <span
              className={classes.fill}
              style={{ height: `${fillOf[name] * 100}%`, background: `var(${severityVariable(name)})` }}
            />
          </span>
          {name} {severityRangeLabel(name)}
        </li>
      ))}
      <li className={classes.entry}>
        <span aria-hidden className={classes.mark}>
          <span className={classes.hatched} />
        </span>
        highest is interim
      </li>
      {lacksData && (
        <li className={classes.entry} title="No bucket of this time held events">
          <span aria-hidden className={classes.line} />
          no data
        </li>
      )}
    </ul>
  );
});
