import { useCallback, useState } from 'react';
import { ErrorState } from '../../ui/ErrorState';
import { LoadingState } from '../../ui/LoadingState';
import { Panel } from '../../ui/Panel';
import { useView } from '../../view/useView';
import { EntityMenuProvider } from './EntityMenu';
import { MissingRowNotice } from './MissingRowNotice';
import { NoRecords } from './NoRecords';
import classes from './Records.module.css';
import { RecordsStatus } from './RecordsStatus';
import { RecordsTable } from './RecordsTable';
import { type RowsInSight, rowsToAsk } from './recordWindow';
import { useOpenRow } from './useOpenRow';
import { useRecordsPage } from './useRecordsPage';

const atTheTop = rowsToAsk({ first: 0, last: 0, isDown: true });

/** Every record that matches the view, in order; one of them can be opened. */
export function Records() {
  const { view, filter, setView } = useView();
  const [asked, setAsked] = useState(atTheTop);
  const { data, error, retry } = useRecordsPage({ filter, sort: view.sort, ...asked });
  const openRow = useOpenRow(data);
  const onSight = useCallback((rows: RowsInSight) => {
    const next = rowsToAsk(rows);
    setAsked((old) => (old.offset === next.offset && old.limit === next.limit ? old : next));
  }, []);
  return (
    <div className={classes.fill}>
      <Panel title="Records" summary={<RecordsStatus page={data} />}>
        {openRow.isMissing && <MissingRowNotice />}
        {error && <ErrorState error={error} onRetry={retry} />}
        {!error && data === undefined && <LoadingState label="Loading records" rows={8} />}
        {!error && data?.matching === 0 && <NoRecords total={data.total} />}
        {!error && data !== undefined && data.matching > 0 && (
          <EntityMenuProvider>
            <RecordsTable page={data} sort={view.sort} openRow={openRow} setView={setView} onSight={onSight} />
          </EntityMenuProvider>
        )}
      </Panel>
    </div>
  );
}
