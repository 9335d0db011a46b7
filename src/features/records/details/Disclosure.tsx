import { type ReactNode, useState } from 'react';
import classes from './Disclosure.module.css';

/** Something long that is shown, and made, only when asked for. */
export function Disclosure({ name, children }: { name: string; children: () => ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={classes.disclosure} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className={classes.name}>{name}</summary>
      {isOpen && children()}
    </details>
  );
}
