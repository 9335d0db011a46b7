import { Switch } from '@mantine/core';
import { useViewActions, useViewPart } from '../../view/useView';

/** Leaves out results of buckets that were not complete. */
export function InterimSwitch() {
  const hideInterim = useViewPart(({ view }) => view.hideInterim);
  const { setView } = useViewActions();
  return (
    <Switch
      size="xs"
      withThumbIndicator={false}
      label="Hide interim results"
      checked={hideInterim}
      onChange={({ currentTarget }) => setView({ hideInterim: currentTarget.checked })}
    />
  );
}
