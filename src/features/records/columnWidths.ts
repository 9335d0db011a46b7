import { useLocalStorage } from '@mantine/hooks';
import { recordSortKeys } from '../../domain/recordSort';

/** Pixels by column id, of the columns a person has sized. */
export type ColumnWidths = Record<string, number>;

/** Widths as they were stored; what is no width of a column of ours is left out. */
export function readWidths(text: string | undefined): ColumnWidths {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    const isWidth = ([id, width]: [string, unknown]) =>
      recordSortKeys.some((key) => key === id) && typeof width === 'number' && Number.isFinite(width);
    return Object.fromEntries(Object.entries(Object(stored)).filter(isWidth)) as ColumnWidths;
  } catch {
    return {};
  }
}

/** The sized columns, remembered by the browser. */
export const useColumnWidths = () =>
  useLocalStorage<ColumnWidths>({
    key: 'redlane-column-widths',
    defaultValue: {},
    getInitialValueInEffect: false,
    deserialize: readWidths,
  });
