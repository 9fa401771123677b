/** The name of the lock that a form holds while it is open. */
const PREFIX = 'threeline-form-';

/**
 * Marks a form as open until the returned function is called. A browser releases the locks of a tab that
 * crashes, so that no form seems open forever.
 */
export function markOpen(id: string): () => void {
  let release: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Browsers have locks in secure contexts only.
  const locks = 'locks' in navigator ? navigator.locks : undefined;
  locks?.request(PREFIX + id, () => closed).catch(() => undefined);
  return release;
}

/** Returns the ids of the forms that are open in any tab. Without locks, none is known. */
export async function openForms(): Promise<ReadonlySet<string>> {
  const locks = 'locks' in navigator ? navigator.locks : undefined;
  const { held = [] } = (await locks?.query()) ?? {};
  return new Set(
    held.flatMap(({ name = '' }) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])),
  );
}
