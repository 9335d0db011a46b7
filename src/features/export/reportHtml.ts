import { element, Markup } from '../../charts/markup';
import { formatCount } from '../../domain/number';
import { formatTime } from '../../domain/time';
import type { Report } from './report';
import { reportLeaders } from './reportLeaders';
import { reportRecords } from './reportRecords';
import { reportStyle } from './reportStyle';
import { sourceFacts } from './sourceFacts';
import type { Fact } from './viewFacts';

/** Nothing in a report may run or be fetched, whatever its results hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A report as one HTML document that needs nothing but itself: no script, no other file. */
export function reportHtml(report: Report): string {
  const title = `Anomalies in ${report.source.name}`;
  const document = element(
    'html',
    { lang: 'en' },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, title),
      element('style', {}, new Markup(reportStyle)),
    ),
    element('body', {}, element('main', {}, element('h1', {}, title), sections(report))),
  );
  return `<!doctype html>\n${document}\n`;
}

const sections = (report: Report): Markup[] => [
  about(report),
  element('figure', { tabindex: 0, 'aria-label': 'Swimlane' }, report.swimlane),
  ...reportLeaders(report.leaders),
  ...reportRecords(report),
];

function about({ source, madeAt, address, facts, matching, total }: Report): Markup {
  const all: readonly Fact[] = [
    ['Made', `${formatTime(madeAt)}, with Redlane, from ${source.name}`],
    ...sourceFacts(source),
    ...facts,
    ['Records', `${formatCount(matching)} of ${formatCount(total)} match`],
    ['Address of the view', address],
  ];
  const rows = all.map(([name, text]) => [element('dt', {}, name), element('dd', {}, text)]);
  return element('dl', {}, rows);
}
