import { Button, Group } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useCallback } from 'react';
import type { ViewBy } from '../../domain/swimlane';
import { ErrorState } from '../../ui/ErrorState';
import { LoadingState } from '../../ui/LoadingState';
import { Panel } from '../../ui/Panel';
import { useView } from '../../view/useView';
import { isEmptySelection, noSelection } from './gridSelection';
import { swimlaneSize } from './swimlaneSize';
import { TimelineBody } from './TimelineBody';
import { TimelineSummary } from './TimelineSummary';
import { useSettledWidth } from './useSettledWidth';
import { useTimelineData } from './useTimelineData';
import { useTimeZoom } from './useTimeZoom';
import { ViewByChoice } from './ViewByChoice';

/** The swimlane panel: what happened when, lane by lane, and the time the whole page shows. */
export function Timeline() {
  const { view, setView } = useView();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { plotWidth } = swimlaneSize(useSettledWidth(width), 0);
  const data = useTimelineData(width > 0 ? plotWidth : 0);
  const zoom = useTimeZoom(plotWidth, data.longestBucketSpan);
  const { by, grid, whole } = data;
  const chooseBy = useCallback((by: ViewBy) => setView({ by, lanes: [] }), [setView]);
  const isKnown = by !== null && grid !== undefined && whole !== undefined;

  return (
    <Panel
      title="Swimlane"
      summary={isKnown && <TimelineSummary grid={grid} by={by} />}
      actions={
        <Group gap="xs">
          {!isEmptySelection(view) && (
            <Button size="xs" variant="default" onClick={() => setView(noSelection)}>
              Clear selection
            </Button>
          )}
          {view.at !== null && (
            <Button size="xs" variant="default" onClick={() => view.at && zoom.zoomInto(view.at)}>
              Zoom to selection
            </Button>
          )}
          {by && <ViewByChoice by={by} fields={data.fields} onChange={chooseBy} />}
        </Group>
      }
    >
      <div ref={ref}>
        {data.error && <ErrorState error={data.error} onRetry={data.retry} />}
        {!data.error && !isKnown && <LoadingState label="Loading the swimlane" rows={6} />}
        {!data.error && isKnown && width > 0 && (
          <TimelineBody by={by} grid={grid} whole={whole} width={width} zoom={zoom} />
        )}
      </div>
    </Panel>
  );
}
