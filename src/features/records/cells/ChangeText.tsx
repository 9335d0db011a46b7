import type { Change } from '../../../domain/description';
import classes from './cells.module.css';

/** How actual differs from typical, in words, with an arrow for the way it does. */
export const ChangeText = ({ change }: { change: Change }) => (
  <span className={classes.change} data-direction={change.direction}>
    {change.text}
  </span>
);
