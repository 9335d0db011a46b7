import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { copyText } from './copyText';
import { Unseen } from './Unseen';

type CopyButtonProps = {
  /** What is copied, in the words of the button: "JSON". */
  name: string;
  /** Asked for only when it is copied. */
  text: () => string;
};

type Outcome = 'copied' | 'failed';

const SHOWN_MS = 2_000;
const looks = {
  copied: { Icon: IconCheck, word: 'Copied', said: (name: string) => `${name} copied` },
  failed: { Icon: IconAlertTriangle, word: 'Not copied', said: () => 'The browser did not let the page copy' },
};

/** Copies a text, and says for a moment whether it did. */
export function CopyButton({ name, text }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    copyText(text()).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  const { Icon, word, said } = outcome === null ? { Icon: IconCopy, word: name, said: () => '' } : looks[outcome];
  return (
    <>
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<Icon size={14} aria-hidden />}
        aria-label={outcome === null ? `Copy ${name}` : undefined}
        onClick={copy}
      >
        {word}
      </Button>
      <Unseen isLive>{said(name)}</Unseen>
    </>
  );
}
