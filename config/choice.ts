import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/**
 * Reads a setting that is one of some words.
 *
 * @throws Error with the name of the variable and the words, if it is another one
 */
export function choice<const T extends string>(
  env: Env,
  key: string,
  choices: readonly T[],
  standard: T,
): T {
  const value = env(key, '');
  if (value === '') return standard;
  const chosen = choices.find((one) => one === value);
  if (chosen === undefined) {
    throw new Error(`${key} is "${value}". Set it to one of ${choices.join(', ')}.`);
  }
  return chosen;
}
