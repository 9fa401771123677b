/**
 * The value of an environment key that has no safe default.
 *
 * @throws Error naming the key and the command that writes it, when it is missing or blank
 */
export function required(value: string | undefined, key: string): string {
  if (value === undefined || value.trim() === '') {
    throw new Error(
      `${key} is not set. Add it to .env as .env.example explains; where there is no .env yet, "npm run quickstart" writes one with random secrets.`,
    );
  }
  return value;
}
