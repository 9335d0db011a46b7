import {
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import { type Anomaly, splitEntities } from '../../domain/anomaly';
import { changeOf } from '../../domain/description';
import { ChangeText } from './ChangeText';
import classes from './cells.module.css';
import { EntityLines } from './EntityLines';
import { ScoreCell } from './ScoreCell';
import { TimeCell } from './TimeCell';
import { ValuesCell } from './ValuesCell';

const INFLUENCERS_SHOWN = 2;

export const recordFeatures = tableFeatures({ columnSizingFeature, columnResizingFeature, rowSortingFeature });

const helper = createColumnHelper<typeof recordFeatures, Anomaly>();

function ChangeCell({ anomaly }: { anomaly: Anomaly }) {
  const { actual, typical, detector } = anomaly;
  const change = changeOf({ actual, typical, functionDescription: detector.functionDescription });
  return change && <ChangeText change={change} />;
}

/**
 * The columns of the table: ids are what `RecordSort` sorts by, sizes are pixels. The accessors only tell the table that a
 * column can be sorted; the column store does the sorting.
 */
export const recordColumns = helper.columns([
  helper.accessor((anomaly) => anomaly.recordScore, {
    id: 'score',
    header: 'Score',
    size: 76,
    minSize: 56,
    sortDescFirst: true,
    cell: ({ row }) => <ScoreCell anomaly={row.original} />,
  }),
  helper.accessor((anomaly) => anomaly.timestamp, {
    id: 'time',
    header: 'Time',
    size: 96,
    minSize: 92,
    sortDescFirst: true,
    cell: ({ row }) => <TimeCell time={row.original.timestamp} />,
  }),
  helper.accessor((anomaly) => anomaly.detector.description, {
    id: 'detector',
    header: 'Detector',
    size: 158,
    minSize: 70,
    sortDescFirst: false,
    cell: ({ row: { original } }) => (
      <span className={classes.clamp} title={original.detector.description}>
        {original.detector.description}
      </span>
    ),
  }),
  helper.accessor(splitEntities, {
    id: 'found',
    header: 'Found for',
    size: 160,
    minSize: 70,
    sortDescFirst: false,
    cell: ({ row }) => <EntityLines entities={splitEntities(row.original)} atMost={3} />,
  }),
  helper.accessor((anomaly) => anomaly.influencers, {
    id: 'influenced',
    header: 'Influenced by',
    size: 170,
    minSize: 70,
    sortDescFirst: false,
    cell: ({ row }) => <EntityLines entities={row.original.influencers} atMost={INFLUENCERS_SHOWN} />,
  }),
  helper.accessor((anomaly) => anomaly.actual, {
    id: 'actual',
    header: 'Actual',
    size: 80,
    minSize: 56,
    sortDescFirst: true,
    cell: ({ row }) => <ValuesCell anomaly={row.original} which="actual" />,
  }),
  helper.accessor((anomaly) => anomaly.typical, {
    id: 'typical',
    header: 'Typical',
    size: 74,
    minSize: 56,
    sortDescFirst: true,
    cell: ({ row }) => <ValuesCell anomaly={row.original} which="typical" />,
  }),
  helper.accessor(() => null, {
    id: 'change',
    header: 'Description',
    size: 118,
    minSize: 70,
    sortDescFirst: true,
    cell: ({ row }) => <ChangeCell anomaly={row.original} />,
  }),
  helper.accessor((anomaly) => anomaly.detector.jobId, {
    id: 'job',
    header: 'Job',
    size: 100,
    minSize: 80,
    sortDescFirst: false,
    cell: ({ row: { original } }) => (
      <span className={classes.clamp} title={original.detector.jobId}>
        {original.detector.jobId}
      </span>
    ),
  }),
]);
