import { element, type Markup } from '../../charts/markup';
import { valueLabel } from '../../domain/entity';
import type { LeaderboardField, LeaderboardRow } from '../../domain/influencer';
import { formatCount, formatScore } from '../../domain/number';
import { type ReportColumn, reportTable } from './reportTable';

const score = (value: number | null): string => (value === null ? '–' : formatScore(value));

const columns: readonly ReportColumn<LeaderboardRow>[] = [
  { head: 'Value', cell: ({ value }) => valueLabel(value) },
  { head: 'Highest score', isNumber: true, cell: ({ highest }) => score(highest) },
  { head: 'Total score', isNumber: true, cell: ({ total }) => (total === null ? '–' : formatCount(Math.floor(total))) },
  { head: 'Records', isNumber: true, cell: ({ records }) => formatCount(records) },
];

const ofAll = ({ rows, values }: LeaderboardField): string =>
  rows.length < values
    ? `the first ${formatCount(rows.length)} of ${formatCount(values)}`
    : `all ${formatCount(values)}`;

/** The first influencers of every field. */
export const reportLeaders = (fields: readonly LeaderboardField[]): Markup[] =>
  fields.length === 0
    ? []
    : [
        element('h2', {}, 'Influencers'),
        element(
          'div',
          { class: 'leaders' },
          fields.map((field) =>
            element(
              'section',
              {},
              element('h3', {}, field.field, ' ', element('small', {}, ofAll(field))),
              reportTable(`Influencers: ${field.field}`, columns, field.rows),
            ),
          ),
        ),
      ];
