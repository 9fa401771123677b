/** The lock that a tab holds while it asks its user to sign in. */
const LOCK = 'threeline-sign-in';

let isAsking = false;

// Browsers have locks in secure contexts only. Without them no tab waits for another.
const locks = () => ('locks' in navigator ? navigator.locks : undefined);

/** Asks a user to sign in, in a way that other tabs notice. */
export async function askHere<Result>(ask: () => Promise<Result>): Promise<Result> {
  isAsking = true;
  try {
    return await (locks()?.request(LOCK, ask) ?? ask());
  } finally {
    isAsking = false;
  }
}

/**
 * Calls `show` if another tab asks its user to sign in. Strapi holds its lock for a new token meanwhile,
 * so that each request that was refused here waits for that tab.
 *
 * @param show gets a promise that resolves once the other tab does not ask any more
 */
export async function whileOtherTabAsks(
  show: (over: Promise<unknown>) => Promise<unknown>,
): Promise<void> {
  if (isAsking) return;
  const { held = [] } = (await locks()?.query()) ?? {};
  if (!held.some(({ name }) => name === LOCK)) return;
  await show(locks()?.request(LOCK, { mode: 'shared' }, () => undefined) ?? Promise.resolve());
}
