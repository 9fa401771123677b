import type { ComputedResponse } from '../responses/response';
import { Computations } from './computations';

const response = (text: string, ...tags: string[]): ComputedResponse => ({
  status: 200,
  body: Buffer.from(text),
  headers: [],
  tags: new Set(tags),
  isNegotiated: false,
});

/** A computation that ends when `finish` is called. */
function controlled(computed: ComputedResponse) {
  let finish: () => void = () => undefined;
  let calls = 0;
  return {
    compute: () => {
      calls += 1;
      return new Promise<ComputedResponse>((resolve) => {
        finish = () => {
          resolve(computed);
        };
      });
    },
    finish: () => {
      finish();
    },
    calls: () => calls,
  };
}

const result = (computed: ComputedResponse, current: boolean) => ({ response: computed, current });
type Result = ReturnType<typeof result>;

test('concurrent requests for one response share one computation', async () => {
  const computations = new Computations<Result>();
  const { compute, finish, calls } = controlled(response('a', 'article:1'));
  const waiting = Promise.all(
    Array.from({ length: 50 }, () => computations.run('key', compute, result)),
  );
  finish();
  expect(new Set((await waiting).map((computed) => computed.response)).size).toBe(1);
  expect(calls()).toBe(1);
});

test('a response computed before a change is not current, and later requests do not join it', async () => {
  const computations = new Computations<Result>();
  const before = controlled(response('old', 'article:1'));
  const after = controlled(response('new', 'article:1'));
  const early = computations.run('key', before.compute, result);
  computations.purge(new Set(['article:1']));
  const late = computations.run('key', after.compute, result);
  after.finish();
  expect(await late).toMatchObject({ current: true });
  before.finish();
  expect(await early).toMatchObject({ current: false });
  expect(after.calls()).toBe(1);
});

test.each([
  ['something else', ['article:2', 'authors'], true],
  ['everything', ['all'], false],
  ['one of its tags', ['author:1'], false],
])('a change of %s during the computation', async (_what, tags, current) => {
  const computations = new Computations<Result>();
  const { compute, finish } = controlled(response('a', 'article:1', 'author:1'));
  const run = computations.run('key', compute, result);
  computations.purge(new Set(tags));
  finish();
  expect(await run).toMatchObject({ current });
});

test('a failure rejects all waiting requests, and the next request retries', async () => {
  const computations = new Computations<Result>();
  const failing = () => Promise.reject(new Error('no database'));
  const all = [computations.run('key', failing, result), computations.run('key', failing, result)];
  await expect(Promise.all(all)).rejects.toThrow('no database');
  await expect(Promise.allSettled(all)).resolves.toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ]);
  const { compute, finish } = controlled(response('a'));
  const retried = computations.run('key', compute, result);
  finish();
  expect((await retried).response.body.toString()).toBe('a');
});

test('no change can come between the check and the store', async () => {
  // Whichever step the change comes at, it finds the response stored, or the response is not current.
  for (let steps = 0; steps < 12; steps += 1) {
    const computations = new Computations<Result>();
    const { compute, finish } = controlled(response('a', 'article:1'));
    const stored: ComputedResponse[] = [];
    const run = computations.run('key', compute, (computed, current) => {
      if (current) stored.push(computed);
      return result(computed, current);
    });
    finish();
    for (let step = 0; step < steps; step += 1) await Promise.resolve();
    const before = stored.length;
    computations.purge(new Set(['article:1']));
    await run;
    expect([steps, stored.length]).toEqual([steps, before]);
  }
});
