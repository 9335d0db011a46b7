import dateMath from '@elastic/datemath';
import fc from 'fast-check';
import moment from 'moment';
import { describe, expect, it } from 'vitest';
import { parseDate, parseDateSpan, parseInstant } from '../../src/domain/dateMath';
import { epochMs } from '../../src/domain/time';

const NOW = epochMs(Date.UTC(2016, 5, 15, 12, 34, 56, 789));
const read = (text: string) => parseDate(text, NOW);

describe('parseDate', () => {
  it.each([
    ['2016', '2016-01-01T00:00:00.000Z'],
    ['2016-06', '2016-06-01T00:00:00.000Z'],
    ['2016-06-01', '2016-06-01T00:00:00.000Z'],
    ['2016-06-01T', '2016-06-01T00:00:00.000Z'],
    ['2016-06-01T07', '2016-06-01T07:00:00.000Z'],
    ['2016-06-01T07:08', '2016-06-01T07:08:00.000Z'],
    ['2016-06-01T07:08:09', '2016-06-01T07:08:09.000Z'],
    ['2016-06-01T07:08:09.5', '2016-06-01T07:08:09.500Z'],
    ['2016-06-01T07:08:09.57', '2016-06-01T07:08:09.570Z'],
    ['2016-06-01T07:08:09.123456789Z', '2016-06-01T07:08:09.123Z'],
    ['2016-06-01T00:00Z', '2016-06-01T00:00:00.000Z'],
    ['2016-06-01T00:00+01:00', '2016-05-31T23:00:00.000Z'],
    ['2016-06-01T00:00-0530', '2016-06-01T05:30:00.000Z'],
    ['2016-06-01T00:00+02', '2016-05-31T22:00:00.000Z'],
    ['2016-02-29', '2016-02-29T00:00:00.000Z'],
    ['0050-06-01', '0050-06-01T00:00:00.000Z'],
    ['1464739200000', '2016-06-01T00:00:00.000Z'],
    ['10000', '1970-01-01T00:00:10.000Z'],
    ['0', '1970-01-01T00:00:00.000Z'],
    ['-1000', '1969-12-31T23:59:59.000Z'],
    ['now', '2016-06-15T12:34:56.789Z'],
    ['now-7d', '2016-06-08T12:34:56.789Z'],
    ['now-1d/d', '2016-06-14T00:00:00.000Z'],
    ['now/1d', '2016-06-15T00:00:00.000Z'],
    ['now+h', '2016-06-15T13:34:56.789Z'],
    ['now/w', '2016-06-13T00:00:00.000Z'],
    ['now/y', '2016-01-01T00:00:00.000Z'],
    ['now-2H/m+3s', '2016-06-15T10:34:03.000Z'],
    ['2016-06-01||+1M/d', '2016-07-01T00:00:00.000Z'],
    ['2016-01-31||+1M', '2016-02-29T00:00:00.000Z'],
    ['2016-02-29||-1y', '2015-02-28T00:00:00.000Z'],
    ['2016-06-01T10:00||/d', '2016-06-01T00:00:00.000Z'],
    ['1464739200000||+1d', '2016-06-02T00:00:00.000Z'],
    ['1960-05-01||/w', '1960-04-25T00:00:00.000Z'],
  ])('reads %s as %s', (text, iso) => {
    const time = read(text);
    expect(time === null ? null : new Date(time).toISOString()).toBe(iso);
  });

  it.each([
    ...[
      '',
      'invalid',
      'nowhere',
      'NOW',
      'now+1',
      'now/2d',
      'now 1d',
      'now-1D',
      ' 2016',
      '2016-6-1',
      '2016-13',
      '2016-02-30',
    ],
    ...['2015-02-29', '2016-06-01Z', '2016-06-01T24:00', '2016-06-01T00:60', '2016-06-01 00:00', '12.5', '1e12'],
    ...['||+1d', '2016||+1d||+1d', '99999999999999999', 'now+9999999999y', '２０１６'],
  ])('refuses %j', (text) => {
    expect(read(text)).toBeNull();
  });

  it('agrees with Elastic’s own date math on relative dates', () => {
    moment.updateLocale('en', { week: { dow: 1, doy: 4 } });
    const utc = Object.assign((...args: Parameters<typeof moment.utc>) => moment.utc(...args), {
      isMoment: moment.isMoment,
    }) as unknown as typeof moment;
    const unit = fc.constantFrom('y', 'M', 'w', 'd', 'h', 'm', 's');
    const step = fc.oneof(
      fc.tuple(fc.constantFrom('+', '-'), fc.integer({ min: 1, max: 400 }), unit).map((parts) => parts.join('')),
      unit.map((name) => `/${name}`),
    );
    const now = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(now, fc.array(step, { minLength: 1, maxLength: 4 }), (forceNow, steps) => {
        const text = `now${steps.join('')}`;
        const theirs = dateMath.parse(text, { forceNow, momentInstance: utc })?.valueOf();
        expect(parseDate(text, epochMs(forceNow.getTime()))).toBe(theirs);
      }),
    );
  });
});

describe('parseInstant', () => {
  it('reads no date math, since a stored timestamp holds none', () => {
    expect([parseInstant('now'), parseInstant('2016||+1d')]).toEqual([null, null]);
  });

  it('reads back every time that Date can write', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(parseInstant(date.toISOString())).toBe(date.getTime());
          if (Math.abs(date.getTime()) >= 10_000) expect(parseInstant(String(date.getTime()))).toBe(date.getTime());
        },
      ),
    );
  });
});

describe('parseDateSpan', () => {
  it.each([
    ['2016', '2016-01-01T00:00:00.000Z', '2017-01-01T00:00:00.000Z'],
    ['2016-02', '2016-02-01T00:00:00.000Z', '2016-03-01T00:00:00.000Z'],
    ['2016-06-01', '2016-06-01T00:00:00.000Z', '2016-06-02T00:00:00.000Z'],
    ['2016-06-01T', '2016-06-01T00:00:00.000Z', '2016-06-02T00:00:00.000Z'],
    ['2016-06-01T07', '2016-06-01T07:00:00.000Z', '2016-06-01T08:00:00.000Z'],
    ['2016-06-01T07+01:00', '2016-06-01T06:00:00.000Z', '2016-06-01T07:00:00.000Z'],
    ['2016-06-01T07:08Z', '2016-06-01T07:08:00.000Z', '2016-06-01T07:09:00.000Z'],
    ['2016-06-01T07:08:09Z', '2016-06-01T07:08:09.000Z', '2016-06-01T07:08:10.000Z'],
    ['2016-06-01T07:08:09.5Z', '2016-06-01T07:08:09.500Z', '2016-06-01T07:08:09.501Z'],
    ['1464739200000', '2016-06-01T00:00:00.000Z', '2016-06-01T00:00:00.001Z'],
    ['2016-06-01||+1M', '2016-07-01T00:00:00.000Z', '2016-07-02T00:00:00.000Z'],
    ['2016-06-01||/M', '2016-06-01T00:00:00.000Z', '2016-07-01T00:00:00.000Z'],
    ['now', '2016-06-15T12:34:56.789Z', '2016-06-15T12:34:56.790Z'],
    ['now-1d/d', '2016-06-14T00:00:00.000Z', '2016-06-15T00:00:00.000Z'],
    ['now/w', '2016-06-13T00:00:00.000Z', '2016-06-20T00:00:00.000Z'],
  ])('reads %s as all of it', (text, from, to) => {
    expect(parseDateSpan(text, NOW)).toEqual({ from: Date.parse(from), to: Date.parse(to) });
  });

  it.each(['', 'invalid', '2016-13', 'now+', '2016-06-01||x'])('reads no time from "%s"', (text) => {
    expect(parseDateSpan(text, NOW)).toBeNull();
  });
});
