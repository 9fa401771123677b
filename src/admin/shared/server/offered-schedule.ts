import { useEffect } from 'react';

/** Panels beside a form do not know each other; the window tells one what another offers. */
const OFFERED = 'threeline:schedule-offered';

/** Offers a time to publish at, `2026-12-31T09:00`, to the form of the schedule. */
export function offerSchedule(publishAt: string): void {
  window.dispatchEvent(new CustomEvent(OFFERED, { detail: publishAt }));
}

/** Takes what is offered while the component is mounted. */
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
