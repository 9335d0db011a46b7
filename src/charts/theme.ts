export type ColorScheme = 'light' | 'dark';

/** What a chart is drawn with besides the colours of the severity bands. */
export type ChartColors = {
  readonly text: string;
  readonly line: string;
  /** Of the part of the overview that lies inside the zoom window. */
  readonly window: string;
  readonly handle: string;
  /** Laid over what lies outside of a selection or window. */
  readonly ground: string;
};

export const chartColors: Readonly<Record<ColorScheme, ChartColors>> = {
  light: { text: '#5c6570', line: '#ced4da', window: 'rgba(60, 90, 130, 0.10)', handle: '#5c6f85', ground: '#ffffff' },
  dark: {
    text: '#a6a9ad',
    line: '#4a4d52',
    window: 'rgba(160, 190, 230, 0.12)',
    handle: '#a3b1c2',
    ground: '#2e2e2e',
  },
};

const themeOf = ({ text, line }: ChartColors) => ({
  backgroundColor: 'transparent',
  textStyle: { fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif" },
  timeAxis: {
    axisLine: { lineStyle: { color: line } },
    axisTick: { lineStyle: { color: line } },
    axisLabel: { color: text, fontSize: 11 },
    splitLine: { show: false },
  },
});

export const themes = { light: themeOf(chartColors.light), dark: themeOf(chartColors.dark) };
