import { ErrorState } from '../../ui/ErrorState';
import { LoadingState } from '../../ui/LoadingState';
import { useViewPart } from '../../view/useView';
import { MissingRowNotice } from './MissingRowNotice';
import { NoRecords } from './NoRecords';
import { useRecordsState } from './RecordsContext';
import { RecordsTable } from './RecordsTable';

/** The table, or why there is none. */
export function RecordsBody() {
  const { page, filled, error, retry, openRow } = useRecordsState();
  const group = useViewPart(({ view }) => view.group);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (page === undefined || filled === undefined) return <LoadingState label="Loading records" rows={8} />;
  return (
    <>
      {openRow.isMissing && <MissingRowNotice />}
      {page.matching === 0 ? <NoRecords total={page.total} /> : <RecordsTable key={group} filled={filled} />}
    </>
  );
}
