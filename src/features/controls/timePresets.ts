import type { View } from '../../view/viewState';

/** A span of time that ends now, or where the data end. */
export type TimePreset = { readonly label: string; readonly from: string | null };

export const timePresets: readonly TimePreset[] = [
  { label: 'Last hour', from: 'now-1h' },
  { label: 'Last 6 hours', from: 'now-6h' },
  { label: 'Last 24 hours', from: 'now-24h' },
  { label: 'Last 7 days', from: 'now-7d' },
  { label: 'Last 14 days', from: 'now-14d' },
  { label: 'All data', from: null },
];

/** The preset a view shows; undefined when its time is another one. */
export const presetOf = ({ from, to }: Pick<View, 'from' | 'to'>): TimePreset | undefined =>
  to === null || to === 'now' ? timePresets.find((preset) => preset.from === from) : undefined;
