import type { Core } from '@strapi/strapi';

/** One phase of a start or a stop. Its name is part of its type. */
interface Phase<Name extends string> {
  readonly name: Name;
  /** May return a promise, which ends the phase. */
  readonly run: (strapi: Core.Strapi) => unknown;
}

/** A list of phases in the order of `Names`. A list in another order does not compile. */
export type Phases<Names extends readonly string[]> = {
  readonly [Index in keyof Names]: Phase<Names[Index]>;
};

/** The same names, last first: workers stop in the reverse order of their start. */
export type Reversed<Names extends readonly string[]> = Names extends readonly [
  infer First extends string,
  ...infer Rest extends string[],
]
  ? [...Reversed<Rest>, First]
  : [];

/** Names a phase. */
export const phase = <const Name extends string>(name: Name, run: Phase<Name>['run']) => ({
  name,
  run,
});

/** Runs phases one after another. A phase that fails ends the run. */
export async function runPhases(
  strapi: Core.Strapi,
  phases: readonly Phase<string>[],
): Promise<void> {
  for (const { run } of phases) await run(strapi);
}
