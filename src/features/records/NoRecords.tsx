import { Button } from '@mantine/core';
import { formatCount } from '../../domain/number';
import { EmptyState } from '../../ui/EmptyState';
import { filterWords } from '../../view/filterWords';
import { useView } from '../../view/useView';
import { defaultView } from '../../view/viewState';

/** Says why there is no record to show, and offers the way out. */
export function NoRecords({ total }: { total: number }) {
  const { view, setView } = useView();
  if (total === 0) {
    return <NothingInTime />;
  }
  const { minScore, bands, hideInterim, filters, text, lanes, at } = defaultView;
  return (
    <EmptyState title="No record matches the filters">
      <p>
        {formatCount(total)} records are left out by: {filterWords(view).join('; ')}.
      </p>
      <Button
        size="xs"
        variant="default"
        onClick={() => setView({ minScore, bands, hideInterim, filters, text, lanes, at })}
      >
        Clear filters
      </Button>
    </EmptyState>
  );
}

function NothingInTime() {
  const { view, setView } = useView();
  const isAllTime = view.from === null && view.to === null;
  return (
    <EmptyState title="No records">
      <p>The chosen jobs found nothing in this time range.</p>
      {!isAllTime && (
        <Button size="xs" variant="default" onClick={() => setView({ from: null, to: null, at: null })}>
          Show all the time there is
        </Button>
      )}
    </EmptyState>
  );
}
