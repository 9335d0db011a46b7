import { useEffect, useLayoutEffect, useRef, useState } from 'react';

const REST_MS = 250;

type Options = {
  /** The element is among those that are in sight when the page opens. */
  readonly startsInSight: boolean;
  /** More is on its way: what is of such a time is never kept for later. */
  readonly isPartial: boolean;
};

/**
 * A value that an element shows: as it is while the element is in sight; then what was shown last, until another has come to rest. Null
 * while the element has not been in sight yet and there is no hurry, so that what is far below does not hold up the page when it opens.
 */
export function useInSight<T>(value: T, { startsInSight, isPartial }: Options) {
  const ref = useRef<HTMLDivElement>(null);
  const inSight = useRef<{ readonly value: T; readonly isPartial: boolean } | null>(null);
  const [isInSight, setInSight] = useState(startsInSight);
  const [kept, setKept] = useState(startsInSight ? { value, isPartial } : null);
  useLayoutEffect(() => {
    inSight.current = isInSight ? { value, isPartial } : null;
  }, [isInSight, value, isPartial]);
  useEffect(() => {
    const timer = setTimeout(() => setKept({ value, isPartial }), REST_MS);
    return () => clearTimeout(timer);
  }, [value, isPartial]);
  useEffect(() => {
    const follow = (entries: readonly IntersectionObserverEntry[]) => {
      const isIntersecting = entries[entries.length - 1].isIntersecting;
      if (!isIntersecting && inSight.current !== null) setKept(inSight.current);
      setInSight(isIntersecting);
    };
    const observer = new IntersectionObserver(follow, { rootMargin: '100px' });
    observer.observe(ref.current as HTMLDivElement);
    return () => observer.disconnect();
  }, []);
  const isStale = kept !== null && kept.isPartial !== isPartial;
  return { ref, shown: isInSight || isStale ? value : (kept?.value ?? null) };
}
