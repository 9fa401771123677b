/** Milliseconds between two heartbeats: a change is seen by others after at most two of them. */
const INTERVAL_MS = 4_000;
/** The longest wait while the server does not answer. */
const LONGEST_MS = 60_000;
/** Heartbeats of a hidden page. After them, about five minutes, it no longer counts as open. */
const WHILE_HIDDEN = 75;

/** What came of a heartbeat. `refused`: another one would be refused too, so it rests. */
export type Outcome = 'answered' | 'failed' | 'refused';

export interface Heartbeat {
  /** Beats at once, if it waits or rests: the page is visible again, or the session is a new one. */
  wake(): void;
  stop(): void;
}

/**
 * Sends heartbeats until it is stopped. Waits longer while the server does not answer. Rests after a
 * refusal, and while the page is hidden for long.
 *
 * @param send never rejects
 * @param onHidden called when it rests because the page is hidden
 */
export function startHeartbeat(
  send: () => Promise<Outcome>,
  isHidden: () => boolean,
  onHidden: () => void,
): Heartbeat {
  let isStopped = false;
  let isWaiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hidden = 0;
  let failures = 0;

  const beat = async (): Promise<void> => {
    clearTimeout(timer);
    isWaiting = false;
    hidden = isHidden() ? hidden + 1 : 0;
    const outcome = await send();
    if (isStopped) return;
    isWaiting = true;
    if (outcome === 'refused') return;
    if (hidden >= WHILE_HIDDEN) {
      onHidden();
      return;
    }
    failures = outcome === 'failed' ? failures + 1 : 0;
    timer = setTimeout(() => void beat(), Math.min(INTERVAL_MS * 2 ** failures, LONGEST_MS));
  };
  void beat();

  return {
    wake() {
      if (isWaiting && !isStopped) void beat();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
