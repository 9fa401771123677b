/**
 * Remembers a result for a while, and lets concurrent callers share one computation.
 *
 * @param ms for how long a result is used after it was computed
 */
export function cachedFor<T>(ms: number, compute: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  let usableUntil = 0;
  return () => {
    if (running !== null && performance.now() < usableUntil) return running;
    usableUntil = Number.POSITIVE_INFINITY;
    const started = compute();
    running = started;
    const end = (until: number) => () => {
      usableUntil = until;
    };
    started.then(() => {
      end(performance.now() + ms)();
    }, end(0));
    return started;
  };
}
