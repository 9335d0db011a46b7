import { Select } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useReadySource } from '../../client/source';
import { formatDuration, parseDuration } from '../../domain/time';
import { useViewActions, useViewPart } from '../../view/useView';

const OFF = 'off';
const spans = ['10s', '30s', '1m', '5m', '15m', '1h'];

const labelOf = (span: string) => (span === OFF ? 'Only when asked' : `Every ${span}`);

/** Chooses how often a cluster is asked for what is new, or files that have changed are read again. The demo never changes. */
export function RefreshChoice() {
  const refresh = useViewPart(({ view }) => view.refresh);
  const { setView } = useViewActions();
  const kind = useReadySource()?.kind;
  if (kind === 'demo') return null;
  const chosen = refresh === null ? OFF : formatDuration(refresh);
  const values = [...new Set([OFF, ...spans, chosen])];
  return (
    <Select
      size="xs"
      label={kind === 'elasticsearch' ? 'Refresh' : 'Read changed files again'}
      leftSection={<IconRefresh size={14} aria-hidden />}
      data={values.map((value) => ({ value, label: labelOf(value) }))}
      value={chosen}
      onChange={(value) => setView({ refresh: value === null ? null : parseDuration(value) })}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
