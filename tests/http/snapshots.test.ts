import { useApplication } from '../support/app/application';
import { openNewsroom, type Newsroom } from '../support/actors/republishing/newsroom';
import { READ_KINDS, readsOf } from '../support/actors/republishing/reads';
import { writesOf } from '../support/actors/republishing/writes';
import { startSecondInstance, type SecondInstance } from '../support/processes/second-instance';
import { seedOf, TEST_TIMES } from '../support/fixtures/random';

/** How often each thing is done. */
const READS = 60 * TEST_TIMES;
const WRITES = 20 * TEST_TIMES;
const SEED = seedOf();

const app = useApplication({ TRUSTED_PROXIES: '1' });
let second: SecondInstance | null = null;
let newsroom: Newsroom;

beforeAll(async () => {
  if (testHost.database === 'postgres') second = await startSecondInstance();
  newsroom = await openNewsroom(app, second, SEED);
}, 300_000);
afterAll(() => second?.stop());

/** Does a thing a number of times, two at a time. */
async function times(count: number, act: () => Promise<void>): Promise<void> {
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await act();
    }
  };
  await Promise.all([lane(), lane()]);
}

test('while articles are republished nothing is torn, lost or refused', async () => {
  const read = await readsOf(newsroom);
  const { republish, comment, saveLinked, makeAndDelete, checkStored } = writesOf(newsroom);
  let over = false;
  const republishing = async () => {
    while (!over) await republish();
  };
  const writers = [republishing(), republishing()];
  await Promise.all([
    ...READ_KINDS.map((kind) => times(READS, read(kind))),
    times(WRITES, comment),
    times(WRITES, saveLinked),
    times(WRITES, makeAndDelete),
  ]);
  over = true;
  await Promise.all(writers);
  await checkStored();

  expect(byKind(newsroom.faults)).toEqual([]);
}, 600_000);

/** A line for each kind of fault, with how many there were and the first of them. */
function byKind(faults: readonly string[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const fault of faults) {
    const kind = fault.split(':')[0] ?? fault;
    kinds.set(kind, [...(kinds.get(kind) ?? []), fault]);
  }
  return [...kinds].map(([, all]) => `${String(all.length)} × ${all[0] ?? ''}`);
}
