/**
 * Repeats a failed save while the server is away.
 *
 * States: idle → waiting (a save failed) → saving (the server answers again) → idle (it was saved) or
 * waiting (it failed again) … → given up (after `MAX_SAVES` saves). The editor's own save, a refusal and
 * leaving the form end it.
 */
export type RetryState = 'idle' | 'waiting' | 'given-up';

/** The first pause; each further one is twice as long, up to the longest. In milliseconds. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/** The number of saves that may fail. A server that does not answer at all costs none. */
const MAX_SAVES = 8;

interface Effects {
  save: () => void;
  /** Whether the server answers, the editor has paused, and no dialog has a form. */
  isReady: () => Promise<boolean>;
  onChange: (state: RetryState) => void;
  /** Calls back after a while. Returns a function that cancels the call. */
  wait: (ms: number, callback: () => void) => () => void;
}

/** A save that is repeated. */
export interface Retry {
  failed: () => void;
  /** The editor saved or left, or the server refused. */
  stop: () => void;
  /** Tries at once, such as when the browser is online again. */
  hurry: () => void;
}

/** Makes a retry that waits for its first failure. */
export function createRetry({ save, isReady, onChange, wait }: Effects): Retry {
  let saves = 0;
  let pauses = 0;
  /** Changes when what was planned is void. */
  let plan = 0;
  let cancel: (() => void) | undefined;

  const next = () => {
    cancel?.();
    const planned = ++plan;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** pauses, LONGEST_PAUSE_MS);
    pauses += 1;
    cancel = wait(pause, () => void attempt(planned));
  };
  const attempt = async (planned: number) => {
    cancel = undefined;
    const ready = await isReady().catch(() => false);
    if (planned !== plan) return;
    if (ready) save();
    // A save that sends nothing, because a field has a fault, is repeated too.
    next();
  };
  return {
    failed() {
      saves += 1;
      if (saves < MAX_SAVES) {
        onChange('waiting');
        next();
        return;
      }
      cancel?.();
      cancel = undefined;
      plan += 1;
      onChange('given-up');
    },
    stop() {
      cancel?.();
      cancel = undefined;
      plan += 1;
      saves = pauses = 0;
      onChange('idle');
    },
    hurry() {
      if (cancel === undefined) return;
      cancel();
      pauses = 0;
      void attempt(++plan);
    },
  };
}
