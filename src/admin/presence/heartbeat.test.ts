import { startHeartbeat, type Outcome } from './heartbeat';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A heartbeat of a page whose server gives these outcomes, then the last one for ever. */
function start(...outcomes: Outcome[]) {
  const page = { isHidden: false, beats: 0, rests: 0 };
  const heartbeat = startHeartbeat(
    () => {
      page.beats += 1;
      return Promise.resolve(outcomes[Math.min(page.beats, outcomes.length) - 1] ?? 'answered');
    },
    () => page.isHidden,
    () => {
      page.rests += 1;
    },
  );
  const pass = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1000);
  return { page, heartbeat, pass };
}

test('beats at once, and then every four seconds', async () => {
  const { page, pass } = start();
  expect(page.beats).toBe(1);
  await pass(40);
  expect(page.beats).toBe(11);
});

test('asks a server that does not answer less and less often, but at least once a minute', async () => {
  const { page, pass } = start('failed');
  await pass(3600);
  expect(page.beats).toBeGreaterThan(59);
  expect(page.beats).toBeLessThan(66);
});

test('beats as before once the server answers again', async () => {
  const { page, pass } = start('failed', 'failed', 'answered');
  await pass(8 + 16);
  expect(page.beats).toBe(3);
  await pass(40);
  expect(page.beats).toBe(13);
});

test('rests after a refusal, until it is woken', async () => {
  const { page, heartbeat, pass } = start('answered', 'refused');
  await pass(600);
  expect(page.beats).toBe(2);
  heartbeat.wake();
  await pass(600);
  expect(page.beats).toBe(3);
});

test('rests when its page has been hidden for five minutes, until it is woken', async () => {
  const { page, heartbeat, pass } = start();
  page.isHidden = true;
  await pass(3600);
  expect(page).toMatchObject({ beats: 76, rests: 1 });

  page.isHidden = false;
  heartbeat.wake();
  await pass(8);
  expect(page.beats).toBe(79);
});

test('a wake during a heartbeat adds no second one', async () => {
  const { page, heartbeat, pass } = start();
  heartbeat.wake();
  await pass(0);
  expect(page.beats).toBe(1);
  heartbeat.wake();
  await pass(40);
  expect(page.beats).toBe(12);
});

test('is silent once it is stopped', async () => {
  const { page, heartbeat, pass } = start();
  heartbeat.stop();
  heartbeat.wake();
  await pass(40);
  expect(page.beats).toBe(1);
});
