import type { ReactNode } from 'react';
import classes from './Unseen.module.css';

/** For screen readers alone. The kit's does the same at ten times the cost, where there are hundreds. */
export const Unseen = ({ id, children }: { id?: string; children: ReactNode }) => (
  <span id={id} className={classes.unseen}>
    {children}
  </span>
);
