/**
 * Repeats the property tests of a run: fast-check prints the seed of a failure, and `SEED=…` sets it.
 * Only then is fast-check loaded, which most test files do without.
 */
const seed = process.env['SEED'];
if (seed !== undefined) {
  const { configureGlobal } = jest.requireActual<typeof import('fast-check')>('fast-check');
  configureGlobal({ seed: Number(seed) });
}

export {};
