import { VERSION_HEADER } from '../contract/columns';
import type { ExportFormat } from '../contract/exports';
import { anomalyRecord } from '../contract/records';
import { type AnomalyDetails, toAnomalyDetails } from '../domain/anomaly';
import { ApiError } from './ApiError';
import { fetchStream } from './http';

/** Where all records of a view are to be had, in a form; `address` is the query of the page's address. */
export const recordExportUrl = (format: ExportFormat, address: string): string =>
  `/api/export/records?format=${format}${address && `&${address}`}`;

/** The first whole records of a view, in its order, of this version of the source. No more are read. Throws `ApiError`. */
export async function fetchFirstRecords(address: string, limit: number, version: string): Promise<AnomalyDetails[]> {
  const path = recordExportUrl('ndjson', address);
  const response = await fetchStream(path);
  if (response.headers.get(VERSION_HEADER) !== version)
    throw new ApiError('contract', 'The results have changed meanwhile. Try again once they are on the screen.');
  const lines = await firstLines(response.body as ReadableStream<Uint8Array>, limit);
  return lines.map((line) => toAnomalyDetails(anomalyRecord.parse(JSON.parse(line))));
}

async function firstLines(body: ReadableStream<Uint8Array>, limit: number): Promise<string[]> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const lines = [''];
  for (let next = await reader.read(); !next.done && lines.length <= limit; next = await reader.read()) {
    const [rest, ...more] = decoder.decode(next.value, { stream: true }).split('\n');
    lines[lines.length - 1] += rest;
    lines.push(...more);
  }
  await reader.cancel();
  return lines.slice(0, Math.min(limit, lines.length - 1));
}
