import type { Answer } from '../responses/response';
import { Computations } from './computations';

const answer = (text: string, ...tags: string[]): Answer => ({
  status: 200,
  body: Buffer.from(text),
  headers: [],
  tags: new Set(tags),
});

/** A computation that ends when it is told to. */
function controlled(made: Answer) {
  let finish: () => void = () => undefined;
  let calls = 0;
  return {
    compute: () => {
      calls += 1;
      return new Promise<Answer>((resolve) => {
        finish = () => {
          resolve(made);
        };
      });
    },
    finish: () => {
      finish();
    },
    calls: () => calls,
  };
}

/** What is given here is the answer, and whether it is current. */
const given = (made: Answer, current: boolean) => ({ answer: made, current });
type Given = ReturnType<typeof given>;

test('many requests for one answer cause one computation', async () => {
  const computations = new Computations<Given>();
  const { compute, finish, calls } = controlled(answer('a', 'article:1'));
  const waiting = Promise.all(
    Array.from({ length: 50 }, () => computations.run('key', compute, given)),
  );
  finish();
  expect(new Set((await waiting).map((computed) => computed.answer)).size).toBe(1);
  expect(calls()).toBe(1);
});

test('an answer from before a change to it is not current, and nobody joins it after the change', async () => {
  const computations = new Computations<Given>();
  const before = controlled(answer('old', 'article:1'));
  const after = controlled(answer('new', 'article:1'));
  const early = computations.run('key', before.compute, given);
  computations.purge(new Set(['article:1']));
  const late = computations.run('key', after.compute, given);
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
])('a change of %s while it is made', async (_what, tags, current) => {
  const computations = new Computations<Given>();
  const { compute, finish } = controlled(answer('a', 'article:1', 'author:1'));
  const run = computations.run('key', compute, given);
  computations.purge(new Set(tags));
  finish();
  expect(await run).toMatchObject({ current });
});

test('a failure reaches who waits, and the next request tries again', async () => {
  const computations = new Computations<Given>();
  const failing = () => Promise.reject(new Error('no database'));
  const all = [computations.run('key', failing, given), computations.run('key', failing, given)];
  await expect(Promise.all(all)).rejects.toThrow('no database');
  await expect(Promise.allSettled(all)).resolves.toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ]);
  const { compute, finish } = controlled(answer('a'));
  const retried = computations.run('key', compute, given);
  finish();
  expect((await retried).answer.body.toString()).toBe('a');
});

test('no change fits between the check and what is made of the answer', async () => {
  // However many steps later the change comes: it finds the answer kept, or the answer knows of it.
  for (let steps = 0; steps < 12; steps += 1) {
    const computations = new Computations<Given>();
    const { compute, finish } = controlled(answer('a', 'article:1'));
    const kept: Answer[] = [];
    const run = computations.run('key', compute, (made, current) => {
      if (current) kept.push(made);
      return given(made, current);
    });
    finish();
    for (let step = 0; step < steps; step += 1) await Promise.resolve();
    const before = kept.length;
    computations.purge(new Set(['article:1']));
    await run;
    expect([steps, kept.length]).toEqual([steps, before]);
  }
});
