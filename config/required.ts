/**
 * Returns the value of an environment variable without a safe default.
 *
 * @throws Error with the name of the variable and the command that writes it, if it is missing or
 *   blank
 */
export function required(value: string | undefined, key: string): string {
  if (value === undefined || value.trim() === '') {
    throw new Error(
      `${key} is not set. Add it to .env as .env.example explains; where there is no .env yet, "npm run quickstart" writes one with random secrets.`,
    );
  }
  return value;
}
