import { type View, writeView } from '../../view/viewState';

/** The query of an address with what decides over the records and their order, and no more. */
export const exportAddress = (view: View): string =>
  writeView({ view: { ...view, row: null, refresh: null }, rest: [] });
