import { useState } from 'react';

const INTERVAL_MS = 5000;

/** Asks anew every few seconds while something is still under way, and rests otherwise. */
export function usePolling() {
  const [isWaiting, setIsWaiting] = useState(false);
  return {
    options: { pollingInterval: isWaiting ? INTERVAL_MS : 0, refetchOnMountOrArgChange: true },
    /** Tells, at each drawing, whether something is. */
    pollWhile: (waiting: boolean) => {
      if (waiting !== isWaiting) setIsWaiting(waiting);
    },
  };
}
