import { useState } from 'react';
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
import { rowsAround } from './recordWindow';
import { useOpenRow } from './useOpenRow';
import { useRecordsPage } from './useRecordsPage';

/** Every record that matches the view, in order; one of them can be opened. */
export function Records() {
  const { view, filter } = useView();
  const [page, setPage] = useState(0);
  const { data, error, retry } = useRecordsPage({ filter, sort: view.sort, ...rowsAround(page) });
  const openRow = useOpenRow(data);
  return (
    <div className={classes.fill}>
      <Panel title="Records" summary={<RecordsStatus page={data} />}>
        {openRow.isMissing && <MissingRowNotice />}
        {error && <ErrorState error={error} onRetry={retry} />}
        {!error && data === undefined && <LoadingState label="Loading records" rows={8} />}
        {!error && data?.matching === 0 && <NoRecords total={data.total} />}
        {!error && data !== undefined && data.matching > 0 && (
          <EntityMenuProvider>
            <RecordsTable page={data} openRow={openRow} onPage={setPage} />
          </EntityMenuProvider>
        )}
      </Panel>
    </div>
  );
}
