import { useCallback, useMemo, useState } from 'react';
import type { GroupHead, Grouping } from '../../../columns/questions';
import { type Anomaly, type AnomalyIdentity, identityOf } from '../../../domain/anomaly';
import type { RecordGrouping } from '../../../domain/recordGroup';
import { usePreference } from '../../../view/preferences';
import { useViewActions, useViewPart } from '../../../view/useView';

/** Groups are open by a record that is in them: they are found again whatever else has come or gone. */
type Opened = { readonly by: RecordGrouping | null; readonly records: readonly AnomalyIdentity[] };

const none: readonly AnomalyIdentity[] = [];

/** How the records are grouped, and how to open and close a group. The group of the open record is open. */
export function useGrouping() {
  const by = useViewPart(({ view }) => view.group);
  const row = useViewPart(({ view }) => view.row);
  const zone = usePreference('timeZone');
  const { setView } = useViewActions();
  const [opened, setOpened] = useState<Opened>({ by, records: none });
  const records = opened.by === by ? opened.records : none;

  const grouping = useMemo(
    (): Grouping | null => by && { by, zone, open: row === null ? records : [...records, row] },
    [by, zone, records, row],
  );
  const toggleGroup = useCallback(
    (top: Anomaly, { openedBy }: GroupHead) => {
      if (openedBy.length === 0) return setOpened({ by, records: [...records, identityOf(top)] });
      setOpened({ by, records: records.filter((_, i) => !openedBy.includes(i)) });
      if (openedBy.includes(records.length)) setView({ row: null });
    },
    [by, records, setView],
  );
  return { grouping, toggleGroup };
}
