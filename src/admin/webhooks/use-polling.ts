import { useState } from 'react';

const INTERVAL_MS = 5000;

/** Polls every five seconds while a delivery waits. */
export function usePolling() {
  const [isWaiting, setIsWaiting] = useState(false);
  return {
    options: { pollingInterval: isWaiting ? INTERVAL_MS : 0, refetchOnMountOrArgChange: true },
    /** Call it at each render. */
    pollWhile: (waiting: boolean) => {
      if (waiting !== isWaiting) setIsWaiting(waiting);
    },
  };
}
