import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { ArticleAddress } from '../shared/article';
import { newFormId } from '../shared/form-id';
import { renewQuietly } from '../strapi/ended-session';
import { focusedField } from '../strapi/focused-field';
import { sessionRequest } from '../strapi/session-request';
import { ALONE, outcomeOf, presenceAfter, type Answer, type Presence } from './answer';
import type { ArticleState } from './form-state';
import { startHeartbeat, type Outcome } from './heartbeat';
import { createRenewal } from './renewal';

/**
 * Tells others that this form is open, and returns who else has the article open.
 *
 * @param shown what the form shows, `null` if it is not to be compared
 */
export function usePresence(article: ArticleAddress | null, shown: ArticleState | null): Presence {
  const token = useAuth('Presence', (auth) => auth.token);
  const [presence, setPresence] = useState(ALONE);
  const latest = useRef({ shown, token });
  const wake = useRef(() => {});
  const { documentId, locale } = article ?? {};

  useEffect(() => {
    latest.current = { shown, token };
  });
  useEffect(() => {
    wake.current();
  }, [token]);
  useEffect(() => {
    if (documentId === undefined || locale === undefined) return;
    const path = `/threeline/presence/${documentId}?locale=${encodeURIComponent(locale)}`;
    const tab = newFormId();
    let isClosed = false;
    // A new token wakes the heartbeat.
    const renewal = createRenewal(() => void renewQuietly(latest.current.token));

    const send = async (): Promise<Outcome> => {
      const { shown: compared, token: session } = latest.current;
      if (session === null) return 'refused';
      const body = { tab, field: focusedField() };
      const response = await sessionRequest(session)('POST', path, body).catch(() => null);
      const answer = ((await response?.json().catch(() => null)) ?? null) as Answer | null;
      if (isClosed) return 'refused';
      const status = response?.status ?? null;
      renewal.noteStatus(status);
      setPresence((before) => presenceAfter(before, answer, compared));
      return outcomeOf(status, answer);
    };
    const leave = () => {
      const { token: session } = latest.current;
      if (session === null) return;
      void sessionRequest(session)('DELETE', `/threeline/presence/tabs/${tab}`).catch(() => null);
    };
    const heartbeat = startHeartbeat(send, () => document.hidden, leave);
    wake.current = () => {
      heartbeat.wake();
    };
    const onSeen = () => {
      if (!document.hidden) heartbeat.wake();
    };
    const stopListening = listen({ onSeen, onLeft: leave, onKey: renewal.noteKey });

    return () => {
      isClosed = true;
      wake.current = () => {};
      heartbeat.stop();
      stopListening();
      leave();
      setPresence(ALONE);
    };
  }, [documentId, locale]);

  return presence;
}

/** What a page tells of its user. */
interface PageListeners {
  /** The page is seen again, also from the browser's cache. */
  onSeen: () => void;
  onLeft: () => void;
  onKey: () => void;
}

function listen({ onSeen, onLeft, onKey }: PageListeners): () => void {
  const listeners: [EventTarget, string, () => void][] = [
    [document, 'visibilitychange', onSeen],
    [window, 'pageshow', onSeen],
    [window, 'online', onSeen],
    [window, 'pagehide', onLeft],
    [window, 'keydown', onKey],
  ];
  for (const [target, event, listener] of listeners) target.addEventListener(event, listener);
  return () => {
    for (const [target, event, listener] of listeners) target.removeEventListener(event, listener);
  };
}
