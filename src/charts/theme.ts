export type ColorScheme = 'light' | 'dark';

/** What a chart is drawn with besides the colours of the severity bands. */
type ChartColors = {
  readonly text: string;
  readonly line: string;
  /** Of a handle, and the ground inside of it. */
  readonly handle: string;
  readonly ground: string;
  /** Laid over the part of a strip that is shown, and over the part that is being chosen. */
  readonly window: string;
  readonly brush: string;
  /** Of marks that stand on the ground. */
  readonly outline: string;
  /** What was expected, laid under what was measured. */
  readonly band: string;
};

export const chartFont = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

export const chartColors: Readonly<Record<ColorScheme, ChartColors>> = {
  light: {
    text: '#5c6570',
    line: '#ced4da',
    handle: '#5c6f85',
    ground: '#ffffff',
    window: 'rgba(40, 80, 130, 0.05)',
    brush: 'rgba(40, 80, 130, 0.2)',
    outline: '#20252b',
    band: 'rgba(40, 110, 190, 0.16)',
  },
  dark: {
    text: '#a6a9ad',
    line: '#4a4d52',
    handle: '#a3b1c2',
    ground: '#2e2e2e',
    window: 'rgba(180, 205, 240, 0.07)',
    brush: 'rgba(180, 205, 240, 0.25)',
    outline: '#e6e8ea',
    band: 'rgba(130, 185, 250, 0.2)',
  },
};
