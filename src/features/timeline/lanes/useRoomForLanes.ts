import { useEffect, useState } from 'react';

const REST_MS = 1_000;

/** How many lanes to leave room for: more at once, fewer when it has come to rest, so that no slider makes the page jump. */
export function useRoomForLanes(lanes: number): number {
  const [room, setRoom] = useState(lanes);
  useEffect(() => {
    const timer = setTimeout(() => setRoom(lanes), REST_MS);
    return () => clearTimeout(timer);
  }, [lanes]);
  return Math.max(lanes, room);
}
