import { Button, CloseButton, Text } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import classes from './Announcer.module.css';

/** What was done, in a sentence, and a way to take it back. */
export type Announcement = { readonly text: string; readonly undo?: () => void };

const SHOWN_MS = 8_000;
const Context = createContext<((announcement: Announcement) => void) | null>(null);

/** Says what was done, below the page. What can be taken back stays until it is dismissed, or something else is said. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, say] = useState<Announcement | null>(null);
  useEffect(() => {
    if (said === null || said.undo) return;
    const timer = setTimeout(() => say(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const undo = () => {
    said?.undo?.();
    say(null);
  };
  return (
    <Context value={say}>
      {children}
      <div role="status" aria-label="What was done" className={classes.place}>
        {said && (
          <div className={classes.announcement}>
            <Text size="sm">{said.text}</Text>
            {said.undo && (
              <Button size="compact-xs" variant="default" onClick={undo}>
                Undo
              </Button>
            )}
            <CloseButton size="sm" aria-label="Dismiss" onClick={() => say(null)} />
          </div>
        )}
      </div>
    </Context>
  );
}

/** The way to say what was done. */
export function useAnnounce(): (announcement: Announcement) => void {
  const say = useContext(Context);
  if (say === null) throw new Error('useAnnounce is used outside of AnnouncerProvider');
  return say;
}
