/** Waits for something to come true; far longer than it takes, for machines are slow at times. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('It did not come true in 20 s.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
