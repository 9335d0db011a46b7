import { type AnomalyDetails, splitEntities } from './anomaly';
import type { CustomUrl } from './job';

/** A link that can be followed, or why there is none. */
export type FilledUrl = { readonly name: string } & ({ readonly href: string } | { readonly problem: string });

/** `$name$`, where the name holds nothing that has a meaning in a URL. */
const token = /\$([^$?&'"]+)\$/g;

const isText = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** What a record says of a field, whether it is a key of its own, a data field's copy, or the field of an entity. */
function valuesOf(record: AnomalyDetails, field: string): string[] {
  const own = Object.hasOwn(record.document, field) ? [record.document[field]].flat() : [];
  const entities = [...splitEntities(record), ...record.influencers].filter((entity) => entity.field === field);
  const values = [...own.filter(isText).map(String), ...entities.map(({ value }) => value)];
  return [...new Set(values)];
}

function timesOf({ identity, bucketSpan }: AnomalyDetails, { timeRange }: CustomUrl): ReadonlyMap<string, string> {
  const around = timeRange ?? bucketSpan;
  return new Map([
    ['earliest', isoTime(identity.timestamp - around)],
    ['latest', isoTime(identity.timestamp + bucketSpan + around)],
  ]);
}

/** A time that no calendar reaches stays a number. */
function isoTime(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? String(ms) : date.toISOString();
}

/** For any place in a URL. Half a character, which no URL can hold, becomes the replacement character. */
const encode = (value: string) => encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));

/** For a quoted word of a query (KQL) inside of a text of Kibana's addresses (Rison). */
const inKibana = (value: string) => value.replaceAll(/["\\]/g, '\\$&').replaceAll(/[!']/g, '!$&');

/**
 * Fills the tokens of a job's custom URL from a record: the times from a time range before its bucket to one after it, fields
 * with all their values, separated by commas; everything is encoded, so that no value can reach out of its place. A link
 * comes of it only where every token is known and the whole is an `http` or `https` URL. What is relative is an app of Kibana,
 * at the address `kibana`.
 */
export function fillCustomUrl(url: CustomUrl, record: AnomalyDetails, kibana: string | null): FilledUrl {
  const { name, template } = url;
  const isOfKibana = !/^[a-z][a-z0-9+.-]*:/i.test(template);
  const times = timesOf(record, url);
  const missing = new Set<string>();
  const href = template.replaceAll(token, (whole, field: string) => {
    const values = times.has(field) ? [times.get(field) as string] : valuesOf(record, field);
    if (values.length === 0) missing.add(whole);
    return values.map((value) => encode(isOfKibana ? inKibana(value) : value)).join(',');
  });
  if (missing.size > 0) return { name, problem: `the record has no ${[...missing].join(', ')}` };
  if (isOfKibana && kibana === null) return { name, problem: 'a page of Kibana: name its address with --kibana' };
  const address = isOfKibana ? `${kibana}/app/${href.replace(/^\/+/, '')}` : href;
  const isWeb = URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);
  return isWeb ? { name, href: address } : { name, problem: `not a web address: ${address}` };
}
