import { memo } from 'react';
import { severityVariable } from '../domain/severityColor';
import { SPARK_HEIGHT, sparkPaths } from './sparkPaths';

type SparklineProps = {
  /** Per column of time, -1 without any. */
  highest: readonly number[];
  className?: string;
};

/** The highest scores over time as small bars in the colours of their bands. It is for the eye alone. */
export const Sparkline = memo(function Sparkline({ highest, className }: SparklineProps) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      viewBox={`0 0 ${highest.length} ${SPARK_HEIGHT}`}
      preserveAspectRatio="none"
    >
      {sparkPaths(highest).map(({ severity, d }) => (
        <path key={severity} d={d} fill={`var(${severityVariable(severity)})`} />
      ))}
    </svg>
  );
});
