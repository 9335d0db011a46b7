import { ErrorState } from '../../ui/ErrorState';
import { LoadingState } from '../../ui/LoadingState';
import { MissingRowNotice } from './MissingRowNotice';
import { NoRecords } from './NoRecords';
import { useRecordsState } from './RecordsContext';
import { RecordsTable } from './RecordsTable';

/** The table, or why there is none. */
export function RecordsBody() {
  const { page, error, retry, openRow } = useRecordsState();
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (page === undefined) return <LoadingState label="Loading records" rows={8} />;
  return (
    <>
      {openRow.isMissing && <MissingRowNotice />}
      {page.matching === 0 ? <NoRecords total={page.total} /> : <RecordsTable />}
    </>
  );
}
