/**
 * Calls a function when the page has changed and the browser has nothing else to do, so that keys do not
 * wait for it.
 */
export function onIdleChanges(document: Document, run: () => void): void {
  let isPlanned = false;
  const runOnce = () => {
    isPlanned = false;
    run();
  };
  new MutationObserver(() => {
    if (isPlanned) return;
    isPlanned = true;
    if ('requestIdleCallback' in window) requestIdleCallback(runOnce);
    else setTimeout(runOnce, 100);
  }).observe(document.body, { childList: true, subtree: true });
}
