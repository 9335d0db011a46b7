import { dimensions } from './dimensions';
import { leaderboard } from './leaderboard';
import { overview } from './overview';
import { position } from './position';
import type { Answer, Question, QuestionName } from './questions';
import { recordAt } from './recordRows';
import type { ResultColumns } from './resultColumns';
import { facetedRows, matchingRows, sortedRows, totalRecords } from './rowSets';
import { scoreCounts } from './scoreCounts';
import { swimlaneGrid } from './swimlaneGrid';

type Answers = { readonly [Name in QuestionName]: (data: ResultColumns, question: Question<Name>) => Answer<Name> };

const answers: Answers = {
  dimensions: ({ records }, question) => dimensions(records, question),
  swimlane: ({ records }, { filter, ...shape }) => swimlaneGrid(records, matchingRows(records, filter), shape),
  overview: ({ records }, { filter, ...shape }) => overview(records, matchingRows(records, filter), shape),
  scores: ({ records }, { filter }) =>
    scoreCounts(records, matchingRows(records, { ...filter, minScore: 0, bands: null })),
  records: ({ records }, { filter, sort, offset, limit, known }) => {
    const rows = sortedRows(records, filter, sort);
    const page = Array.from(rows.subarray(offset, offset + limit));
    return {
      offset,
      matching: rows.length,
      total: totalRecords(records, filter),
      rows: page,
      records: page.filter((row) => !known.includes(row)).map((row) => [row, recordAt(records, row)] as const),
    };
  },
  position: ({ records }, { filter, sort, identity }) => position(records, sortedRows(records, filter, sort), identity),
  leaderboard: (data, question) => leaderboard(data, facetedRows(data.records, question.filter), question),
};

/** Answers a panel's question from the columns. */
export function answer<Name extends QuestionName>(
  data: ResultColumns,
  name: Name,
  question: Question<Name>,
): Answer<Name> {
  return answers[name](data, question);
}
