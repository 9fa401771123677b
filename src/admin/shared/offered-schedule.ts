import { useEffect } from 'react';

/** The readiness panel and the schedule panel do not import each other; this event connects them. */
const OFFERED = 'threeline:schedule-offered';

/** Offers a time to publish at, such as `2026-12-31T09:00`, to the schedule panel. */
export function offerSchedule(publishAt: string): void {
  window.dispatchEvent(new CustomEvent(OFFERED, { detail: publishAt }));
}

/** Calls `take` with each offered time while the component is mounted. */
export function useOfferedSchedule(take: (publishAt: string) => void): void {
  useEffect(() => {
    const listen = (event: Event) => {
      if (event instanceof CustomEvent && typeof event.detail === 'string') take(event.detail);
    };
    window.addEventListener(OFFERED, listen);
    return () => {
      window.removeEventListener(OFFERED, listen);
    };
  }, [take]);
}
