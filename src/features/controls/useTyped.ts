import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

const REST_MS = 500;

type Typed = {
  /** What the field shows. */
  readonly text: string;
  readonly type: (text: string) => void;
  /** Typing has ended: Enter was pressed, or the field was left. */
  readonly end: () => void;
};

/** A field whose text is shown at each key (`preview`) and becomes part of the view (`commit`) when typing rests or ends. */
export function useTyped(current: string, preview: (text: string) => void, commit: (text: string) => void): Typed {
  const [draft, setDraft] = useState<string | null>(null);
  const commitLater = useDebouncedCallback(commit, REST_MS);
  return {
    text: draft ?? current,
    type: (text) => {
      setDraft(text);
      preview(text);
      commitLater(text);
    },
    end: () => {
      commitLater.flush();
      setDraft(null);
    },
  };
}
