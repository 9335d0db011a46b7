import { useState } from 'react';

/** The most lanes there have been for a key: the panel keeps its height while a slider that is dragged takes lanes away. */
export function useMostLanes(lanes: number, key: string): number {
  const [most, setMost] = useState({ key, lanes });
  if (most.key === key && lanes <= most.lanes) return most.lanes;
  setMost({ key, lanes });
  return lanes;
}
