import { createRetry, type RetryState } from './retry';

/** A retry whose time passes when the test says so. */
function harness() {
  const seen = { saves: 0, states: [] as RetryState[], pauses: [] as number[] };
  let ready = false;
  let due: (() => void) | undefined;
  const retry = createRetry({
    save: () => (seen.saves += 1),
    isReady: () => Promise.resolve(ready),
    onChange: (state) => seen.states.push(state),
    wait(ms, callback) {
      seen.pauses.push(ms);
      due = callback;
      return () => (due = undefined);
    },
  });
  return {
    retry,
    seen,
    isWaiting: () => due !== undefined,
    answers: () => (ready = true),
    pass: async () => {
      due?.();
      await new Promise((done) => setImmediate(done));
    },
  };
}

test('a failed save is repeated once the server answers', async () => {
  const { retry, seen, answers, pass } = harness();
  retry.failed();
  await pass();
  await pass();
  expect(seen.saves).toBe(0);
  answers();
  await pass();
  expect(seen.saves).toBe(1);
  expect(seen.pauses.slice(0, 3)).toEqual([2_000, 4_000, 8_000]);
});

test('the pauses have a bound, and so has the number of saves', async () => {
  const { retry, seen, answers, pass, isWaiting } = harness();
  answers();
  for (let failure = 1; failure <= 8; failure += 1) {
    retry.failed();
    await pass();
  }
  expect(Math.max(...seen.pauses)).toBeLessThanOrEqual(60_000);
  expect(seen.states.at(-1)).toBe('given-up');
  expect(isWaiting()).toBe(false);
  expect(seen.saves).toBe(7);
});

test('nothing is saved after the editor has saved or left', async () => {
  const { retry, seen, answers, pass } = harness();
  answers();
  retry.failed();
  const late = pass;
  retry.stop();
  await late();
  expect(seen.saves).toBe(0);
  expect(seen.states.at(-1)).toBe('idle');
});

test('a question that is still open when the editor leaves leads to no save', async () => {
  const { retry, seen, answers, pass } = harness();
  answers();
  retry.failed();
  const asked = pass();
  retry.stop();
  await asked;
  expect(seen.saves).toBe(0);
});

test('a browser that is online again does not wait', async () => {
  const { retry, seen, answers, pass } = harness();
  retry.failed();
  await pass();
  answers();
  retry.hurry();
  await new Promise((done) => setImmediate(done));
  expect(seen.saves).toBe(1);
});
