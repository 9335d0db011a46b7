import { type ReactNode, useId } from 'react';
import classes from './Export.module.css';

/** Some ways to export one thing, under its name. */
export function ExportGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.group}>
      <h3 id={id} className={classes.title}>
        {title}
      </h3>
      {children}
    </section>
  );
}
