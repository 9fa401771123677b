/**
 * Polls a condition every 5 ms until it holds.
 *
 * @param what the condition in words, for the error; its source text when left out
 * @param seconds how long to wait; far longer than it takes, for machines are slow at times
 * @throws Error naming the condition when the time is over
 */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
  what = isTrue.toString(),
  seconds = 20,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await isTrue())) {
    if (Date.now() > end) {
      throw new Error(`Timed out after ${String(seconds)} s waiting until ${what}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
