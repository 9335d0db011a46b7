import type { BucketRuns } from './bucketRuns';
import { dimensions } from './dimensions';
import { filledColumns } from './filledColumns';
import { cellDetails } from './lanes/cellDetails';
import { dataColumns } from './lanes/dataColumns';
import { overview } from './lanes/overview';
import { swimlaneGrid } from './lanes/swimlaneGrid';
import { leaderboard } from './leaders/leaderboard';
import { leaderTraces } from './leaders/leaderTraces';
import { matchedRows } from './match/rowSets';
import type { Answer, Question, QuestionName } from './questions';
import { recordPosition, recordsPage } from './recordsPage';
import type { ResultColumns } from './resultColumns';
import { scheduledEvents } from './scheduledEvents';
import { scoreCounts } from './scoreCounts';
import { series } from './series';
import { summary } from './summary';

type Answers = {
  readonly [Name in QuestionName]: (
    data: ResultColumns,
    question: Question<Name>,
    buckets: BucketRuns | null,
  ) => Answer<Name>;
};

const answers: Answers = {
  dimensions: ({ records }, question) => dimensions(records, question),
  filledColumns: ({ records }, question) => filledColumns(records, question),
  swimlane: ({ records }, { filter, ...shape }) => swimlaneGrid(matchedRows(records, filter), filter.minScore, shape),
  cell: ({ records }, { filter, ...cell }) => cellDetails(matchedRows(records, filter), filter.minScore, cell),
  overview: ({ records }, { filter, ...shape }) => overview(matchedRows(records, filter), filter.minScore, shape),
  dataColumns: ({ records }, question, buckets) => dataColumns(records, buckets, question),
  scheduledEvents: (_, question, buckets) => (buckets === null ? [] : scheduledEvents(buckets, question)),
  scores: ({ records }, { filter }) => scoreCounts(matchedRows(records, { ...filter, bands: null })),
  summary: ({ records }, { filter }) => summary(matchedRows(records, filter), filter.minScore),
  records: ({ records }, question) => recordsPage(records, question),
  position: ({ records }, question) => recordPosition(records, question),
  series: ({ records }, question) => series(records, question),
  leaderboard,
  leaderTraces,
};

/** Answers a panel's question from the columns; `buckets` is null as long as they have not come. */
export function answer<Name extends QuestionName>(
  data: ResultColumns,
  name: Name,
  question: Question<Name>,
  buckets: BucketRuns | null = null,
): Answer<Name> {
  return answers[name](data, question, buckets);
}
