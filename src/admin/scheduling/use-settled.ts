import { useState } from 'react';
import type { Said, SchedulePage } from './api';
import { settledBetween } from './settled';

/** `settledBetween` over all responses that a form has shown, until it is dismissed. */
export function useSettled(page: SchedulePage | undefined): [Said | null, () => void] {
  const [before, setBefore] = useState(page);
  const [settled, setSettled] = useState<Said | null>(null);
  if (page !== undefined && page !== before) {
    setBefore(page);
    const found = before === undefined ? null : settledBetween(before, page);
    if (found !== null) setSettled(found);
    else if (page.schedule?.publishAt) setSettled(null);
  }
  return [
    settled,
    () => {
      setSettled(null);
    },
  ];
}
