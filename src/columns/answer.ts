import { dimensions } from './dimensions';
import { overview } from './lanes/overview';
import { swimlaneGrid } from './lanes/swimlaneGrid';
import { leaderboard } from './leaders/leaderboard';
import { matchedRows, orderedMatches, totalRecords } from './match/rowSets';
import { position } from './order/position';
import type { Answer, Question, QuestionName } from './questions';
import type { RecordColumns } from './recordColumns';
import { recordAt } from './recordRows';
import type { ResultColumns } from './resultColumns';
import { scoreCounts } from './scoreCounts';
import { series } from './series';

type Answers = { readonly [Name in QuestionName]: (data: ResultColumns, question: Question<Name>) => Answer<Name> };

const answers: Answers = {
  dimensions: ({ records }, question) => dimensions(records, question),
  swimlane: ({ records }, { filter, ...shape }) => swimlaneGrid(matchedRows(records, filter), filter.minScore, shape),
  overview: ({ records }, { filter, ...shape }) => overview(matchedRows(records, filter), filter.minScore, shape),
  scores: ({ records }, { filter }) => scoreCounts(matchedRows(records, { ...filter, bands: null })),
  records: ({ records }, question) => recordsPage(records, question),
  position: ({ records }, { filter, sort, identity }) => {
    const matches = orderedMatches(records, filter, sort);
    return position(records, matches.slice(0, matches.count), identity);
  },
  series: ({ records }, question) => series(records, question),
  leaderboard,
};

function recordsPage(columns: RecordColumns, { filter, sort, offset, limit, known }: Question<'records'>) {
  const matches = orderedMatches(columns, filter, sort);
  const rows = Array.from(matches.slice(offset, offset + limit));
  const held = new Set(known);
  return {
    offset,
    matching: matches.count,
    total: totalRecords(columns, filter),
    rows,
    records: rows.filter((row) => !held.has(row)).map((row) => [row, recordAt(columns, row)] as const),
  };
}

/** Answers a panel's question from the columns. */
export function answer<Name extends QuestionName>(
  data: ResultColumns,
  name: Name,
  question: Question<Name>,
): Answer<Name> {
  return answers[name](data, question);
}
