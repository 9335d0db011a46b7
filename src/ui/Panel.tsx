import { Badge } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

type PanelProps = {
  title: string;
  /** A short line beside the title, such as how many of how many are shown. */
  summary?: ReactNode;
  /** More is on its way, so that what the panel says may change by itself. */
  isPartial?: boolean;
  /** Controls of the panel, at the end of its title line. */
  actions?: ReactNode;
  /** The content scrolls inside the panel where the panel has less room. */
  scrolls?: boolean;
  children: ReactNode;
};

/** A titled region of the page. Of plain elements: panels render at every step of a slider, and with the kit's that took 1 ms more. */
export function Panel({ title, summary, isPartial = false, actions, scrolls = false, children }: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.panel}>
      <div className={classes.head}>
        <div className={classes.line}>
          <h2 id={id} className={classes.title}>
            {title}
          </h2>
          {summary}
          {isPartial && (
            <Badge variant="default" size="sm" tt="none" fw={550} className={classes.partial}>
              so far
            </Badge>
          )}
        </div>
        {actions}
      </div>
      <div className={classes.body} data-scrolls={scrolls || undefined}>
        {children}
      </div>
    </section>
  );
}
