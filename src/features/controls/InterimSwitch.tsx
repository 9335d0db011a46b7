import { Switch } from '@mantine/core';
import { useView } from '../../view/useView';

/** Leaves out results of buckets that were not complete. */
export function InterimSwitch() {
  const { view, setView } = useView();
  return (
    <Switch
      size="xs"
      withThumbIndicator={false}
      label="Hide interim results"
      checked={view.hideInterim}
      onChange={({ currentTarget }) => setView({ hideInterim: currentTarget.checked })}
    />
  );
}
