import { ErrorState } from '../../ui/ErrorState';
import { LoadingState } from '../../ui/LoadingState';
import { useViewPart } from '../../view/useView';
import { MissingRowNotice } from './MissingRowNotice';
import { NoRecords } from './NoRecords';
import { useRecordsState } from './RecordsContext';
import { RecordsTable } from './RecordsTable';

/** The table, or why there is none. */
export function RecordsBody() {
  const { page, error, retry, openRow, onSight } = useRecordsState();
  const sort = useViewPart(({ view }) => view.sort);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (page === undefined) return <LoadingState label="Loading records" rows={8} />;
  return (
    <>
      {openRow.isMissing && <MissingRowNotice />}
      {page.matching === 0 && <NoRecords total={page.total} />}
      {page.matching > 0 && <RecordsTable page={page} sort={sort} openRow={openRow} onSight={onSight} />}
    </>
  );
}
