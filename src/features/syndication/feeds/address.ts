/**
 * The address by which a feed names itself.
 *
 * @param path the absolute address without parameters
 */
export function feedAddress(path: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(path.replace(/\/$/, ''));
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
