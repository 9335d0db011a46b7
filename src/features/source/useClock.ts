import { useEffect, useState } from 'react';
import { type EpochMs, epochMs, SECOND } from '../../domain/time';

/** The time, every second of it. */
export function useClock(): EpochMs {
  const [now, setNow] = useState(() => epochMs(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(epochMs(Date.now())), SECOND);
    return () => clearInterval(timer);
  }, []);
  return now;
}
