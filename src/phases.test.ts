import type { Core } from '@strapi/strapi';
import { phase, runPhases, type Phases, type Reversed } from './phases';

type Names = ['storage', 'requests', 'panel'];

const ran: string[] = [];
const named = <const Name extends string>(name: Name) =>
  phase(name, async () => {
    await Promise.resolve();
    ran.push(name);
  });
const [storage, requests, panel] = [named('storage'), named('requests'), named('panel')];

// `npm run typecheck` fails here when a wrong order compiles.
const inOrder: Phases<Names> = [storage, requests, panel];
// @ts-expect-error two phases have changed places
export const swapped: Phases<Names> = [requests, storage, panel];
// @ts-expect-error a phase is missing
export const missing: Phases<Names> = [storage, requests];
// @ts-expect-error a phase is there twice
export const repeated: Phases<Names> = [storage, storage, requests, panel];
const backwards: Phases<Reversed<Names>> = [panel, requests, storage];
// @ts-expect-error a stop in the order of the start
export const forwards: Phases<Reversed<Names>> = [storage, requests, panel];

const strapi = {} as Core.Strapi;

test.each([
  [inOrder, ['storage', 'requests', 'panel']],
  [backwards, ['panel', 'requests', 'storage']],
])('phases run one after another', async (phases, expected) => {
  ran.length = 0;
  await runPhases(strapi, phases);
  expect(ran).toEqual(expected);
});

test('a phase that fails ends the run', async () => {
  ran.length = 0;
  const failing = phase('requests', () => Promise.reject(new Error('failed')));
  await expect(runPhases(strapi, [storage, failing, panel])).rejects.toThrow('failed');
  expect(ran).toEqual(['storage']);
});
