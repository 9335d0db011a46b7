import { type ComponentProps, type ReactNode, useId } from 'react';
import { Unseen } from './Unseen';
import classes from './ValueButton.module.css';

type ValueButtonProps = Omit<ComponentProps<'button'>, 'value'> & {
  /** What the button is for: its accessible name. */
  name: string;
  /** What it stands at now: its text, and its description to assistive technology. */
  value: string;
  /** The same for the eye. */
  children: ReactNode;
};

/** A button that shows what it stands at. What the eye reads lies under it, so that the text is no part of its name. */
export function ValueButton({ name, value, children, className, ...button }: ValueButtonProps) {
  const id = useId();
  return (
    <span className={`${classes.frame} ${className ?? ''}`}>
      <span aria-hidden className={classes.content}>
        {children}
      </span>
      <button type="button" {...button} className={classes.button} aria-label={name} aria-describedby={id}>
        <Unseen id={id}>{value}</Unseen>
      </button>
    </span>
  );
}
