import { type Severity, severityOf } from './severity';

/** The colour of each band on a light and on a dark ground: at least 3:1 against it, and apart in lightness too. */
export const severityColors: Readonly<Record<'light' | 'dark', Readonly<Record<Severity, string>>>> = {
  light: { critical: '#c9182b', major: '#e8590c', minor: '#b98900', warning: '#2f86c9', low: '#7d97ad' },
  dark: { critical: '#ff5a63', major: '#ff9142', minor: '#f5cf45', warning: '#58aef0', low: '#6f8798' },
};

/** The CSS variable that holds the colour of a band in the current colour scheme. */
export const severityVariable = (severity: Severity): string => `--severity-${severity}`;

/** The CSS colour of a score. */
export const scoreColor = (score: number): string => `var(${severityVariable(severityOf(score))})`;
