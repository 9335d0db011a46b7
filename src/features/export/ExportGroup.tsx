import type { ReactNode } from 'react';
import classes from './Export.module.css';

/** Some ways to export one thing, under its name. */
export function ExportGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.group}>
      <h3 className={classes.title}>{title}</h3>
      {children}
    </div>
  );
}
