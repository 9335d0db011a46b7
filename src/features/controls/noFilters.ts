import type { View } from '../../view/viewState';

/** Nothing of what the chips show narrows the screen. */
export const noFilters: Pick<View, 'filters' | 'lanes' | 'at' | 'text'> = {
  filters: [],
  lanes: [],
  at: null,
  text: '',
};
