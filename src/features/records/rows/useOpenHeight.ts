import { type RefCallback, useCallback, useState } from 'react';
import { ROW_HEIGHT } from './rowHeight';

/** The height of the open row, measured as its details come and change, and where to put the element that is to be measured. */
export function useOpenHeight(): readonly [height: number, measure: RefCallback<HTMLElement>] {
  const [height, setHeight] = useState(ROW_HEIGHT);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(() => setHeight(Math.max(ROW_HEIGHT, element.offsetHeight)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [height, measure];
}
