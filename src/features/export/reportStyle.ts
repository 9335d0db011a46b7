import { severities } from '../../domain/severity';
import { severityColors } from '../../domain/severityColor';

const bands = (scheme: 'light' | 'dark'): string =>
  severities.map(({ name }) => `--${name}: ${severityColors[scheme][name]};`).join(' ');

const bandRules = severities
  .map(({ name }) => `.${name} { fill: var(--${name}); background: var(--${name}); }`)
  .join('\n');

/** The style sheet of a report: light or dark as the reader's system is, light on paper. It colours the swimlane's parts too. */
export const reportStyle = `
:root { color-scheme: light dark; --ground: #fff; --text: #1b1e22; --faint: #5c646c; --line: #ced4da; ${bands('light')} }
@media screen and (prefers-color-scheme: dark) {
  :root { --ground: #1f1f1f; --text: #e6e6e6; --faint: #a3a7ab; --line: #4a4d52; ${bands('dark')} }
}
body { margin: 0; background: var(--ground); color: var(--text); font: 14px/1.45 system-ui, sans-serif; }
main { max-width: 1250px; margin: 0 auto; padding: 24px; overflow-wrap: anywhere; }
h1 { font-size: 22px; margin: 0 0 12px; }
h2 { font-size: 18px; margin: 32px 0 8px; }
h3 { font-size: 15px; margin: 0 0 4px; }
small { font-size: 12px; font-weight: 400; color: var(--faint); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; }
dt { color: var(--faint); }
dd { margin: 0; white-space: pre-wrap; }
figure { margin: 24px 0; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
svg { display: block; }
.ground { fill: var(--ground); }
.text, .empty { fill: var(--text); }
.faint { fill: var(--faint); }
.line { stroke: var(--line); }
.no-data { stroke: var(--faint); }
.leaders { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr)); gap: 24px; }
.scroller { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
th, td { padding: 4px 10px 4px 0; text-align: left; vertical-align: top; border-top: 1px solid var(--line); min-width: 5.6em; overflow-wrap: break-word; max-width: 24em; }
th { color: var(--faint); font-weight: 600; border-top: 0; }
th.number, td.number { min-width: 3.5em; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.below > td { border-top: 0; padding-left: 24px; max-width: none; }
summary { cursor: pointer; color: var(--faint); }
.mark { display: inline-block; width: 10px; height: 10px; margin-right: 6px; border-radius: 2px; print-color-adjust: exact; }
${bandRules}
`;
