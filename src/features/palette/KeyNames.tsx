import { Kbd } from '@mantine/core';
import { keyNames, type Shortcut } from '../../ui/Shortcut';
import classes from './KeyNames.module.css';

const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);

/** The keys of a shortcut, drawn as keys. */
export function KeyNames({ shortcut }: { shortcut: Shortcut }) {
  return (
    <span className={classes.keys}>
      {keyNames(shortcut, isMac).map((name) => (
        <Kbd key={name} size="xs">
          {name}
        </Kbd>
      ))}
    </span>
  );
}
