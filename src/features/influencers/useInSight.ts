import { useIntersection } from '@mantine/hooks';
import { useEffect, useState } from 'react';

const REST_MS = 250;

type Options = {
  /** The element is among those that are in sight when the page opens. */
  readonly startsInSight: boolean;
  /** More is on its way: what is of such a time is never kept for later. */
  readonly isPartial: boolean;
};

/**
 * A value that an element shows: as it is while the element is in sight, else once it has come to rest. Null while the element has not
 * been in sight yet and there is no hurry, so that what is far below does not hold up the page when it opens.
 */
export function useInSight<T>(value: T, { startsInSight, isPartial }: Options) {
  const { ref, entry } = useIntersection<HTMLDivElement>({ rootMargin: '100px' });
  const [settled, setSettled] = useState({ value: startsInSight ? value : null, isPartial });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ value, isPartial }), REST_MS);
    return () => clearTimeout(timer);
  }, [value, isPartial]);
  const isInSight = entry?.isIntersecting ?? startsInSight;
  const isStale = settled.isPartial !== isPartial && settled.value !== null;
  return { ref, shown: isInSight || isStale ? value : settled.value };
}
