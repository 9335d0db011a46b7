import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { severities } from '../domain/severity';
import { severityColors, severityVariable } from '../domain/severityColor';

const lane: MantineColorsTuple = [
  '#fff0f0',
  '#fbdfe0',
  '#f1bcbe',
  '#e8969a',
  '#e0767b',
  '#dc6167',
  '#d9484f',
  '#c2353d',
  '#ad2c35',
  '#98202c',
];

/** Redlane's look, on Mantine's tokens. */
export const theme = createTheme({
  primaryColor: 'lane',
  primaryShade: 7,
  colors: { lane },
  defaultRadius: 'md',
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
});

const severityVariables = (scheme: 'light' | 'dark') =>
  Object.fromEntries(severities.map(({ name }) => [severityVariable(name), severityColors[scheme][name]]));

/** The severity bands' colours in each colour scheme, and a dimmed text that can still be read (Mantine's has 3.3:1). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...severityVariables('light'), '--mantine-color-dimmed': '#5c646c' },
  dark: { ...severityVariables('dark'), '--mantine-color-dimmed': '#a3a7ab' },
});
