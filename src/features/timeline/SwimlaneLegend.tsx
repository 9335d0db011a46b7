import { memo } from 'react';
import { fillOf } from '../../charts/paintSwimlane';
import { severities, severityRangeLabel } from '../../domain/severity';
import { severityVariable } from '../../domain/severityColor';
import classes from './SwimlaneLegend.module.css';

/** What the colour and the height of a cell say, and its stripes. */
export const SwimlaneLegend = memo(function SwimlaneLegend() {
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
    </ul>
  );
});
