/**
 * The value of an environment key that has no safe default.
 *
 * @throws Error naming the key and the command that writes it, when it is missing or blank
 */
export function required(value: string | undefined, key: string): string {
  if (value === undefined || value.trim() === '') {
    throw new Error(
      `${key} is not set. Run "npm run quickstart" once, which writes a .env with random secrets, or set it yourself as .env.example explains.`,
    );
  }
  return value;
}
