/**
 * Runs tasks one after another. Decoding a picture takes up to four bytes a pixel, so the memory of
 * uploads is that of one picture, however many arrive at once.
 */
export function oneAtATime(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    // The caller hears of a failure; the next task runs either way.
    last = result.catch(() => undefined);
    return result;
  };
}
