import { useState } from 'react';
import type { LocalTime, SchedulePage } from './api';
import { unscheduledBetween } from './unscheduled-time';

/** Returns the time that a manual publish has unscheduled, and a function that dismisses it. */
export function useUnscheduledTime(page: SchedulePage | undefined): [LocalTime | null, () => void] {
  const [before, setBefore] = useState(page);
  const [unscheduled, setUnscheduled] = useState<LocalTime | null>(null);
  if (page !== undefined && page !== before) {
    setBefore(page);
    const found = before === undefined ? null : unscheduledBetween(before, page);
    if (found !== null) setUnscheduled(found);
    else if (page.schedule?.publishAt) setUnscheduled(null);
  }
  return [
    unscheduled,
    () => {
      setUnscheduled(null);
    },
  ];
}
