import { memo, type Ref } from 'react';
import type { FieldDimension, Overview, SwimlaneGrid, ViewBy } from '../../domain/swimlane';
import { ErrorState } from '../../ui/ErrorState';
import { LoadingState } from '../../ui/LoadingState';
import { Panel } from '../../ui/Panel';
import { TimelineActions } from './TimelineActions';
import { TimelineBody, type TimelineBodyProps } from './TimelineBody';
import { TimelineSummary } from './TimelineSummary';

type TimelinePanelProps = Omit<TimelineBodyProps, 'grid' | 'overview'> & {
  /** Of the panel's content. */
  bodyRef: Ref<HTMLDivElement>;
  /** What is not known yet is null or undefined. */
  by: ViewBy | null;
  grid: SwimlaneGrid | undefined;
  overview: Overview | undefined;
  isPartial: boolean;
  fields: readonly FieldDimension[];
  onSearch: (text: string) => void;
  error: Error | null;
  retry: () => void;
};

/** The swimlane's panel with what is known so far. */
export const TimelinePanel = memo(function TimelinePanel(props: TimelinePanelProps) {
  const { bodyRef, by, grid, overview, isPartial, fields, error, retry, onSearch, ...body } = props;
  const { width, selection, zoom, onSelect, search, isTable, onTable } = body;
  const isKnown = by !== null && grid !== undefined && overview !== undefined;
  return (
    <Panel
      title="Swimlane"
      summary={isKnown && <TimelineSummary grid={grid} />}
      isPartial={isPartial}
      actions={
        <TimelineActions
          by={by}
          fields={fields}
          selection={selection}
          onSelect={onSelect}
          onZoomInto={zoom.zoomInto}
          search={search}
          onSearch={onSearch}
          isTable={isTable}
          onTable={onTable}
        />
      }
    >
      <div ref={bodyRef}>
        {error && <ErrorState error={error} onRetry={retry} />}
        {!error && !isKnown && <LoadingState label="Loading the swimlane" rows={6} />}
        {!error && isKnown && width > 0 && <TimelineBody grid={grid} overview={overview} {...body} />}
      </div>
    </Panel>
  );
});
