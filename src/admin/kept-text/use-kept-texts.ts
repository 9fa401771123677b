import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { keptTexts, onKeptTexts, type KeptText } from './store';

/** Returns the texts of the user that are kept in this browser; `null` while they load. */
export function useKeptTexts(): KeptText[] | null {
  const user = useAuth('KeptTexts', (state) => state.user?.id);
  const [texts, setTexts] = useState<KeptText[] | null>(null);
  useEffect(() => {
    if (user === undefined) return undefined;
    let isClosed = false;
    const load = () => {
      keptTexts(String(user)).then(
        (found) => {
          if (!isClosed) setTexts(found);
        },
        () => {
          if (!isClosed) setTexts([]);
        },
      );
    };
    load();
    const stop = onKeptTexts(load);
    return () => {
      isClosed = true;
      stop();
    };
  }, [user]);
  return texts;
}
