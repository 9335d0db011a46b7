import { element, type Markup } from '../../charts/markup';

/** A column of a table: its heading, whether it holds numbers, and what it says of a row. */
export type ReportColumn<Row> = {
  readonly head: string;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => Markup | string | readonly (Markup | string)[];
};

/** A table that scrolls by itself where it is too wide; `below` gives a row more room under its cells. */
export function reportTable<Row>(
  name: string,
  columns: readonly ReportColumn<Row>[],
  rows: readonly Row[],
  below: (row: Row) => Markup | null = () => null,
): Markup {
  const kind = ({ isNumber = false }: ReportColumn<Row>) => (isNumber ? 'number' : null);
  const head = columns.map((column) => element('th', { scope: 'col', class: kind(column) }, column.head));
  const body = rows.map((row) => {
    const cells = columns.map((column) => element('td', { class: kind(column) }, column.cell(row)));
    const more = below(row);
    const line = more && element('tr', { class: 'below' }, element('td', { colspan: columns.length }, more));
    return [element('tr', {}, cells), line];
  });
  const table = element(
    'table',
    { 'aria-label': name },
    element('thead', {}, element('tr', {}, head)),
    element('tbody', {}, body),
  );
  return element('div', { class: 'scroller', tabindex: 0, role: 'group', 'aria-label': name }, table);
}
