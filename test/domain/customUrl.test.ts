import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAnomalyDetails } from '../../src/domain/anomaly';
import { fillCustomUrl } from '../../src/domain/customUrl';
import { HOUR } from '../../src/domain/time';
import { influencedBy, recordDocument } from '../support/documents';

const fill = (
  template: string,
  fields: Parameters<typeof recordDocument>[2] = {},
  timeRange: typeof HOUR | null = HOUR,
  kibana: string | null = null,
) => fillCustomUrl({ name: 'x', template, timeRange }, toAnomalyDetails(recordDocument(12, 50, fields)), kibana);

describe('a custom URL', () => {
  it('takes fields from the record: its keys, its data fields, its entities and influencers', () => {
    const fields = {
      ...influencedBy({ user: ['ann', 'b&b'] }),
      by_field_name: 'host',
      by_field_value: 'h 1',
      'a.b': ['x'],
    };
    const template = 'https://e.example/$host$?u=$user$&s=$record_score$&d=$a.b$&i=$is_interim$&j=$job_id$#$host$';
    expect(fill(template, fields)).toEqual({
      name: 'x',
      href: 'https://e.example/h%201?u=ann,b%26b&s=50&d=x&i=false&j=job#h%201',
    });
  });

  it('looks as far around the bucket as its time range says, else one bucket', () => {
    const template = 'http://e.example/?$earliest$..$latest$';
    const hrefOf = (timeRange: typeof HOUR | null) => {
      const filled = fill(template, { bucket_span: 900 }, timeRange);
      return decodeURIComponent('href' in filled ? filled.href : '');
    };
    expect(hrefOf(HOUR)).toBe('http://e.example/?2026-10-12T11:00:00.000Z..2026-10-12T13:15:00.000Z');
    expect(hrefOf(null)).toBe('http://e.example/?2026-10-12T11:45:00.000Z..2026-10-12T12:30:00.000Z');
  });

  it.each([
    ['https://e.example/$nothing$?$constructor$', 'the record has no $nothing$, $constructor$'],
    ['https://e.example/$causes$', 'the record has no $causes$'],
    ['javascript:alert(1)', 'not a web address: javascript:alert(1)'],
    ['data:text/html,x', 'not a web address: data:text/html,x'],
    ['discover#/?$job_id$', 'a page of Kibana: name its address with --kibana'],
    ['//e.example/x', 'a page of Kibana: name its address with --kibana'],
  ])('is no link when it is %s', (template, problem) => {
    expect(fill(template)).toEqual({ name: 'x', problem });
  });

  it('leads to an app of Kibana where that is known, values quoted as its addresses quote them', () => {
    const template = `discover#/?_a=(query:(query:'host:"$host$"'))`;
    const host = { by_field_name: 'host', by_field_value: `it's "!"` };
    const filled = fill(template, host, null, 'https://kibana.example/s/ops');
    const href = 'href' in filled ? decodeURIComponent(filled.href) : '';
    expect(href).toBe(String.raw`https://kibana.example/s/ops/app/discover#/?_a=(query:(query:'host:"it!'s \"!!\""'))`);
  });

  it('keeps every value in its place, and is never anything but http or https', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\ud800', '/../..', '@evil.example', '?#&', 'javascript:'),
    );
    fc.assert(
      fc.property(value, fc.constantFrom('https://e.example/p/', 'https://', '', 'java'), (by_field_value, before) => {
        const filled = fill(`${before}$host$`, { by_field_name: 'host', by_field_value });
        if (!('href' in filled)) return;
        const { protocol, host, pathname, search, hash } = new URL(filled.href);
        expect(['http:', 'https:']).toContain(protocol);
        if (before !== 'https://e.example/p/') return;
        expect({ host, search, hash }).toEqual({ host: 'e.example', search: '', hash: '' });
        if (!/^\.\.?$/.test(by_field_value)) expect(pathname.startsWith('/p/')).toBe(true);
      }),
    );
  });
});
