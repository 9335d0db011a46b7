import { memo, useCallback, useMemo, useState } from 'react';
import { Panel } from '../../ui/Panel';
import { useView } from '../../view/useView';
import { EntityMenuProvider } from './EntityMenuProvider';
import classes from './Records.module.css';
import { RecordsBody } from './RecordsBody';
import { RecordsContext } from './RecordsContext';
import { RecordsStatus } from './RecordsStatus';
import { type RowsInSight, rowsToAsk } from './recordWindow';
import { useOpenRow } from './useOpenRow';
import { useRecordsPage } from './useRecordsPage';

const atTheTop = rowsToAsk({ first: 0, last: 0, isDown: true });

/** Every record that matches the view, in order; one of them can be opened. */
export function Records() {
  const { view, filter } = useView();
  const [asked, setAsked] = useState(atTheTop);
  const { data: page, error, retry, isPartial } = useRecordsPage({ filter, sort: view.sort, grouping: null, ...asked });
  const openRow = useOpenRow(page);
  const onSight = useCallback((rows: RowsInSight) => {
    const next = rowsToAsk(rows);
    setAsked((old) => (old.offset === next.offset && old.limit === next.limit ? old : next));
  }, []);
  const state = useMemo(
    () => ({ page, error, retry, isPartial, openRow, onSight }),
    [page, error, retry, isPartial, openRow, onSight],
  );
  return (
    <RecordsContext value={state}>
      <RecordsPanel isPartial={isPartial} />
    </RecordsContext>
  );
}

/** Drawn once: what is inside takes from the context what changes with every step of a slider. */
const RecordsPanel = memo(function RecordsPanel({ isPartial }: { isPartial: boolean }) {
  return (
    <div className={classes.fill}>
      <Panel title="Records" summary={<RecordsStatus />} isPartial={isPartial}>
        <EntityMenuProvider>
          <RecordsBody />
        </EntityMenuProvider>
      </Panel>
    </div>
  );
});
