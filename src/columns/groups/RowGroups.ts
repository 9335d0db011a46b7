/** The group of every row, whatever the filter: groups have numbers from 0 up to, not including, `count`. */
export type RowGroups = { readonly groupOf: Int32Array; readonly count: number };
