import { useComputedColorScheme } from '@mantine/core';
import { useDebouncedValue, useElementSize } from '@mantine/hooks';
import { Suspense, useCallback, useMemo } from 'react';
import { useModelPlot } from '../../../client/modelPlot';
import { useColumnAnswer } from '../../../client/recordColumns';
import type { AnomalyDetails } from '../../../domain/anomaly';
import { seriesKeyOf } from '../../../domain/series';
import { formatValues, showsValues } from '../../../domain/value';
import { ErrorState } from '../../../ui/ErrorState';
import { lazyPart } from '../../../ui/lazyPart';
import { TryAgain } from '../../../ui/TryAgain';
import { useViewPart } from '../../../view/useView';
import { DetailsGroup } from './DetailsGroup';
import classes from './EntitySeries.module.css';
import { seriesWords } from './seriesWords';

/** Apart from the page, with the parts of ECharts it draws with. */
const SeriesChart = lazyPart(async () => (await import('../../../charts/SeriesChart')).SeriesChart);

const HEIGHT = 190;
/** The time is followed when it has come to rest: a chart has no place in a step of the brush. */
const REST_MS = 250;

/** Actual against typical of what the record was found for, over the time of the view. Nothing where no single values are kept. */
export function EntitySeries({ record }: { record: AnomalyDetails }) {
  const { identity, function: name, functionDescription } = record;
  const [range] = useDebouncedValue(
    useViewPart((shown) => shown.range),
    REST_MS,
  );
  const key = useMemo(() => seriesKeyOf(identity), [identity]);
  const question = useMemo(() => ({ key, range }), [key, range]);
  const { data, error, retry } = useColumnAnswer('series', showsValues(functionDescription) ? question : null);
  const { data: model = [], error: modelError, refetch: askModel } = useModelPlot(key, range);
  const format = useCallback((value: number) => formatValues([value], name), [name]);
  const scheme = useComputedColorScheme('light');
  const { ref, width } = useElementSize();
  const points = useMemo(() => (data?.points ?? []).filter(({ actual }) => actual !== null), [data]);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined || points.length === 0) return null;
  const words = seriesWords({ series: data, points, model, range, format });
  return (
    <DetailsGroup name="Over time">
      <figure className={classes.figure} ref={ref}>
        <div role="img" aria-label="Chart of actual against typical over time" className={classes.chart}>
          {width > 0 && (
            <Suspense fallback={null}>
              <SeriesChart
                {...{ points, model, format, scheme, width }}
                marked={identity.timestamp}
                time={range}
                height={HEIGHT}
              />
            </Suspense>
          )}
        </div>
        <figcaption className={classes.words}>
          {words.join(' ')}
          {modelError && (
            <>
              {' '}
              What the model expected could not be loaded: {modelError.message} <TryAgain onClick={askModel} />
            </>
          )}
        </figcaption>
      </figure>
    </DetailsGroup>
  );
}
