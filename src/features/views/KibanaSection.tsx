import { Button, TextInput } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { Section } from './Section';
import { useKibanaLinks } from './useKibanaLinks';
import classes from './ViewsDrawer.module.css';

const NO_LINK = 'This is no link to Kibana’s Anomaly Explorer. One has /app/ml/explorer?_g= in it.';

/** Opens a link of Kibana's Anomaly Explorer here, and what is shown here in Kibana. */
export function KibanaSection({ onOpen }: { onOpen: () => void }) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const { open, address } = useKibanaLinks();
  const kibana = address();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (open(text)) onOpen();
    else setError(NO_LINK);
  };
  return (
    <Section title="Kibana">
      <form onSubmit={submit} className={classes.line}>
        <TextInput
          size="xs"
          className={classes.field}
          label="Open a Kibana link"
          placeholder="https://…/app/ml/explorer?_g=…"
          inputWrapperOrder={['label', 'error', 'input']}
          value={text}
          error={error}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            setError(null);
          }}
        />
        <Button type="submit" size="xs" variant="default" disabled={text.trim() === ''}>
          Open
        </Button>
      </form>
      {kibana !== null && (
        <Button
          component="a"
          href={kibana}
          target="_blank"
          rel="noreferrer"
          size="xs"
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconExternalLink size={16} aria-hidden />}
        >
          Open in Kibana
        </Button>
      )}
    </Section>
  );
}
