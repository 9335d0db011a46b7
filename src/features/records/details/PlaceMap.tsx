import { Suspense } from 'react';
import type { AnomalyDetails } from '../../../domain/anomaly';
import { type Displacement, displacementsOf, distanceKm, formatDistance, formatGeoPoint } from '../../../domain/geo';
import { scoreColor } from '../../../domain/severityColor';
import { LoadingState } from '../../../ui/LoadingState';
import { lazyPart } from '../../../ui/lazyPart';
import { DetailsGroup } from './DetailsGroup';
import classes from './PlaceMap.module.css';

/** Apart from the page: it brings the outlines of all land. */
const WorldMap = lazyPart(async () => (await import('../../../charts/WorldMap')).WorldMap);

const wordsOf = ({ actual, typical }: Displacement) =>
  `Seen at ${formatGeoPoint(actual)}, ${formatDistance(distanceKm(actual, typical))} from the typical ${formatGeoPoint(typical)}`;

/** Where a place was seen, and how far that is from where it was expected. Nothing unless the record tells of places. */
export function PlaceMap({ record }: { record: AnomalyDetails }) {
  const displacements = displacementsOf(record);
  if (displacements.length === 0) return null;
  const words = displacements.map(wordsOf);
  const color = scoreColor(record.recordScore);
  return (
    <DetailsGroup name="Places">
      <figure className={classes.figure}>
        <Suspense fallback={<LoadingState label="Loading the map" rows={4} />}>
          <WorldMap displacements={displacements} color={color} label={`Map. ${words.join('. ')}`} />
        </Suspense>
        <figcaption>
          {words.map((sentence) => (
            <div key={sentence}>{sentence}.</div>
          ))}
          <span className={classes.legend} aria-hidden>
            <span className={classes.dot} style={{ background: color }} /> actual <span className={classes.ring} />{' '}
            typical
          </span>
        </figcaption>
      </figure>
    </DetailsGroup>
  );
}
