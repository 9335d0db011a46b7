import { memo, Suspense, useCallback, useMemo, useState } from 'react';
import { useColumnAnswer } from '../../client/recordColumns';
import { lazyPart } from '../../ui/lazyPart';
import { Panel } from '../../ui/Panel';
import { useView } from '../../view/useView';
import { EntityMenuProvider } from './cells/EntityMenuProvider';
import { useGrouping } from './groups/useGrouping';
import classes from './Records.module.css';
import { RecordsBody } from './RecordsBody';
import { RecordsContext } from './RecordsContext';
import { RecordsStatus } from './RecordsStatus';
import { type RowsInSight, rowsToAsk } from './rows/recordWindow';
import { useOpenRow } from './useOpenRow';
import { useRecordsPage } from './useRecordsPage';

/** Behind the rest of the first screen. */
const GroupChoice = lazyPart(async () => (await import('./groups/GroupChoice')).GroupChoice);

const groupChoice = (
  <Suspense fallback={<div className={classes.choicePlace} />}>
    <GroupChoice />
  </Suspense>
);

const atTheTop = rowsToAsk({ first: 0, last: 0, isDown: true });

/** Every record that matches the view, in order, by itself or in groups; one of them can be opened. */
export function Records() {
  const { view, filter } = useView();
  const [asked, setAsked] = useState(atTheTop);
  const { grouping, toggleGroup } = useGrouping();
  const { data: page, error, retry, isPartial } = useRecordsPage({ filter, sort: view.sort, grouping, ...asked });
  const { data: filled } = useColumnAnswer(
    'filledColumns',
    useMemo(() => ({ jobs: view.jobs }), [view.jobs]),
  );
  const openRow = useOpenRow(page, grouping);
  const onSight = useCallback((rows: RowsInSight) => {
    const next = rowsToAsk(rows);
    setAsked((old) => (old.offset === next.offset && old.limit === next.limit ? old : next));
  }, []);
  const state = useMemo(
    () => ({ page, filled, error, retry, isPartial, openRow, onSight, toggleGroup }),
    [page, filled, error, retry, isPartial, openRow, onSight, toggleGroup],
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
      <Panel title="Records" summary={<RecordsStatus />} isPartial={isPartial} actions={groupChoice}>
        <EntityMenuProvider>
          <RecordsBody />
        </EntityMenuProvider>
      </Panel>
    </div>
  );
});
