/**
 * Runs tasks one after another. Decoding a picture takes up to four bytes per pixel. With this
 * queue, concurrent uploads need the memory of one picture.
 */
export function oneAtATime(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    // The caller gets the failure, and the next task runs anyway.
    last = result.catch(() => undefined);
    return result;
  };
}
