import { Box, Group, Skeleton } from '@mantine/core';
import { Suspense } from 'react';
import { FilterChips } from '../features/controls/FilterChips';
import { InterimSwitch } from '../features/controls/InterimSwitch';
import { Notices } from '../features/controls/Notices';
import { ScoreFilter } from '../features/controls/ScoreFilter';
import { TextSearch } from '../features/controls/TextSearch';
import { TimeRangeChoice } from '../features/controls/TimeRangeChoice';
import { TimeSteps } from '../features/controls/TimeSteps';
import { ExportButton } from '../features/export/ExportButton';
import { Records } from '../features/records/Records';
import { AutoRefresh } from '../features/source/AutoRefresh';
import { ChangedFiles } from '../features/source/ChangedFiles';
import { ClusterNotices } from '../features/source/ClusterNotices';
import { DataSource } from '../features/source/DataSource';
import { FileDrop } from '../features/source/FileDrop';
import { LoadingResults } from '../features/source/LoadingResults';
import { RefreshButton } from '../features/source/RefreshButton';
import { Summary } from '../features/summary/Summary';
import { Timeline } from '../features/timeline/Timeline';
import { ViewsButton } from '../features/views/ViewsButton';
import { AnnouncerProvider } from '../ui/Announcer';
import { FeatureBoundary } from '../ui/FeatureBoundary';
import { LoadingState } from '../ui/LoadingState';
import { lazyPart } from '../ui/lazyPart';
import { Panel } from '../ui/Panel';
import { SingleKeys } from '../ui/useShortcuts';
import { usePreference } from '../view/preferences';
import { Brand } from './Brand';
import { ColorSchemeToggle } from './ColorSchemeToggle';
import classes from './Explorer.module.css';
import { PaletteButton } from './PaletteButton';

// Behind the rest of the first screen: the swimlane and the records are there before them.
const JobChoice = lazyPart(async () => (await import('../features/controls/JobChoice')).JobChoice);
const Influencers = lazyPart(async () => (await import('../features/influencers/Influencers')).Influencers);

/** Stands where the panel will, so that nothing moves when it comes. */
const InfluencersToCome = () => (
  <Panel title="Influencers">
    <LoadingState label="Loading influencers" rows={12} />
  </Panel>
);

/**
 * The explorer: controls above, influencers beside the timeline and the records. The keyboard comes to the timeline first,
 * past the many buttons of the influencers. Panels are made anew in another time zone, since they keep what they have written.
 */
export function Explorer() {
  const timeZone = usePreference('timeZone');
  const singleKeys = usePreference('singleKeys');
  return (
    <SingleKeys value={singleKeys}>
      <AnnouncerProvider>
        <Box className={classes.page}>
          <Group component="header" className={classes.header} gap="md">
            <Brand />
            <Suspense fallback={<Skeleton className={classes.choice} />}>
              <JobChoice />
            </Suspense>
            <Group gap={4} className={classes.time}>
              <TimeRangeChoice />
              <TimeSteps />
            </Group>
            <LoadingResults />
            <Group className={classes.end} gap="xs">
              <DataSource />
              <RefreshButton />
              <ViewsButton />
              <ExportButton />
              <PaletteButton />
              <ColorSchemeToggle />
            </Group>
          </Group>
          <Group component="section" aria-label="Filters" className={classes.filters} gap="lg">
            <ScoreFilter />
            <InterimSwitch />
            <TextSearch />
          </Group>
          <AutoRefresh />
          <ChangedFiles />
          <ClusterNotices />
          <FileDrop />
          <Notices />
          <FilterChips />
          <main key={timeZone} className={classes.panels}>
            <div className={classes.center}>
              <FeatureBoundary>
                <Summary />
              </FeatureBoundary>
              <FeatureBoundary>
                <Timeline />
              </FeatureBoundary>
              <FeatureBoundary>
                <Records />
              </FeatureBoundary>
            </div>
            <div className={classes.side}>
              <FeatureBoundary>
                <Suspense fallback={<InfluencersToCome />}>
                  <Influencers />
                </Suspense>
              </FeatureBoundary>
            </div>
          </main>
        </Box>
      </AnnouncerProvider>
    </SingleKeys>
  );
}
