import { dimensions } from './dimensions';
import { leaderboard } from './leaderboard';
import { position } from './position';
import type { Answer, Question, QuestionName } from './questions';
import { recordAt } from './recordRows';
import type { ResultColumns } from './resultColumns';
import { facetedRows, matchingRows, sortedRows, totalRecords } from './rowSets';
import { swimlaneGrid } from './swimlaneGrid';

type Answers = { readonly [Name in QuestionName]: (data: ResultColumns, question: Question<Name>) => Answer<Name> };

const answers: Answers = {
  dimensions: ({ records }, question) => dimensions(records, question),
  swimlane: ({ records }, { filter, ...shape }) => swimlaneGrid(records, matchingRows(records, filter), shape),
  records: ({ records }, { filter, sort, offset, limit }) => {
    const rows = sortedRows(records, filter, sort);
    return {
      offset,
      matching: rows.length,
      total: totalRecords(records, filter),
      rows: Array.from(rows.subarray(offset, offset + limit), (row) => recordAt(records, row)),
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
