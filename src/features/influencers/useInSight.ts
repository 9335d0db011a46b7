import { useIntersection } from '@mantine/hooks';
import { useEffect, useState } from 'react';

const REST_MS = 250;

/**
 * A value that an element shows: as it is while the element is in sight, else once it has come to rest. Null while the element has not
 * been in sight yet and there is no hurry, so that what is far below does not hold up the page when it opens.
 */
export function useInSight<T>(value: T, startsInSight: boolean) {
  const { ref, entry } = useIntersection<HTMLDivElement>({ rootMargin: '100px' });
  const [settled, setSettled] = useState(startsInSight ? value : null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  const isInSight = entry?.isIntersecting ?? startsInSight;
  return { ref, shown: isInSight ? value : settled };
}
