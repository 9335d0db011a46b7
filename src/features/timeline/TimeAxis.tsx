import { memo, useMemo } from 'react';
import { EChart } from '../../charts/EChart';
import type { ColorScheme } from '../../charts/theme';
import { AXIS_HEIGHT, timeAxisOption } from '../../charts/timeAxisOption';
import type { DurationMs, EpochMs } from '../../domain/time';
import { columnsTime } from './coveredColumns';
import type { SwimlaneSize } from './swimlaneSize';

type TimeAxisProps = {
  from: EpochMs;
  interval: DurationMs;
  columns: number;
  size: SwimlaneSize;
  scheme: ColorScheme;
};

/** The time of the columns above. */
export const TimeAxis = memo(function TimeAxis({ from, interval, columns, size, scheme }: TimeAxisProps) {
  const { labelWidth, plotWidth, width } = size;
  const option = useMemo(
    () => timeAxisOption({ labelWidth, plotWidth, time: columnsTime({ from, interval, columns }), scheme }),
    [labelWidth, plotWidth, from, interval, columns, scheme],
  );
  return <EChart option={option} width={width} height={AXIS_HEIGHT} />;
});
