import { createContext } from 'react';

/**
 * `tabIndex` of the controls around: 0, but -1 in every row of the table except the one that the keyboard is in. Arrow keys
 * go from row to row; Tab would otherwise have to pass thousands of rows, as it scrolls more of them into being.
 */
export const RowTabStop = createContext(0);
