/** The locks of a browser, which its tabs share. */
function lockManager() {
  const held = new Map<string, Promise<unknown>>();
  const hold = async (name: string, act: () => unknown) => {
    await held.get(name);
    const done = Promise.resolve(act());
    held.set(name, done);
    return done.finally(() => held.delete(name));
  };
  return {
    query: () => Promise.resolve({ held: [...held.keys()].map((name) => ({ name })) }),
    request: (name: string, ...rest: unknown[]) => hold(name, rest.at(-1) as () => unknown),
  };
}

/** A tab with a copy of the module of its own. */
function tab() {
  jest.resetModules();
  return jest.requireActual<typeof import('./other-tab')>('./other-tab');
}

const settle = () => new Promise((done) => setImmediate(done));

const original = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
const setNavigator = (value: object) => {
  Object.defineProperty(globalThis, 'navigator', { value, configurable: true });
};
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'navigator');
  if (original !== undefined) Object.defineProperty(globalThis, 'navigator', original);
});

test('a tab learns that another asks to sign in, and when that is over', async () => {
  setNavigator({ locks: lockManager() });
  const [one, other] = [tab(), tab()];
  let answer: (token: string) => void = () => undefined;
  const asked = one.askHere(() => new Promise<string>((resolve) => (answer = resolve)));
  await settle();
  const seen: string[] = [];
  const shown = other.whileOtherTabAsks(async (over) => {
    seen.push('shown');
    await over;
    seen.push('over');
  });
  await settle();
  expect(seen).toEqual(['shown']);

  answer('token');
  expect(await asked).toBe('token');
  await shown;
  expect(seen).toEqual(['shown', 'over']);
});

test('nothing is shown where no tab asks, nor in the tab that does', async () => {
  setNavigator({ locks: lockManager() });
  const [one, other] = [tab(), tab()];
  const show = jest.fn(() => Promise.resolve());
  await other.whileOtherTabAsks(show);
  await one.askHere(async () => {
    await one.whileOtherTabAsks(show);
  });
  await other.whileOtherTabAsks(show);
  expect(show).not.toHaveBeenCalled();
});

test('a browser without locks asks in each tab', async () => {
  setNavigator({});
  const [one, other] = [tab(), tab()];
  const show = jest.fn(() => Promise.resolve());
  const asked = one.askHere(async () => {
    await other.whileOtherTabAsks(show);
    return 'token';
  });
  expect(await asked).toBe('token');
  expect(show).not.toHaveBeenCalled();
});
