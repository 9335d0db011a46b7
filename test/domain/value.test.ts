import { describe, expect, it } from 'vitest';
import { formatValues, measuresByFactor, showsValues } from '../../src/domain/value';

describe('formatValues', () => {
  it.each([
    [[], 'mean', ''],
    [[812.36], 'mean', '812.4'],
    [[40.712, -74.006], 'lat_long', '[40.7, -74]'],
    [[0], 'time_of_day', '00:00 UTC'],
    [[50_705], 'time_of_day', '14:05 UTC'],
    [[-3600], 'time_of_day', '23:00 UTC'],
    [[86_400 + 60], 'time_of_day', '00:01 UTC'],
    [[0], 'time_of_week', 'Thu 00:00 UTC'],
    [[4 * 86_400 + 50_700], 'time_of_week', 'Mon 14:05 UTC'],
    [[6 * 86_400 + 86_399], 'time_of_week', 'Wed 23:59 UTC'],
  ])('%j of %s reads "%s"', (values, functionName, text) => expect(formatValues(values, functionName)).toBe(text));
});

it('tells a function that measures from one that only finds', () => {
  const functions = ['mean', 'count', 'lat_long', 'time', 'rare', 'freq_rare', '', 'constructor'];
  expect(functions.filter(showsValues)).toEqual(['mean', 'count', 'lat_long', 'time']);
  expect(functions.filter(measuresByFactor)).toEqual(['mean', 'count', 'lat_long']);
});
