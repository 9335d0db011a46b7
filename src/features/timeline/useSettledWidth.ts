import { useEffect, useState } from 'react';

const REST_MS = 500;
const WORTH_PX = 20;

/** A width that follows another once it has come to rest, and not for a few pixels. 0 until there is a width at all. */
export function useSettledWidth(width: number): number {
  const [settled, setSettled] = useState(width);
  useEffect(() => {
    if (settled > 0 && Math.abs(width - settled) < WORTH_PX) return;
    const timer = setTimeout(() => setSettled(width), settled > 0 ? REST_MS : 0);
    return () => clearTimeout(timer);
  }, [width, settled]);
  return settled;
}
