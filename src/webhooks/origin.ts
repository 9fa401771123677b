/**
 * Where an address leads without its path and query, which may hold a secret; empty where it is
 * no whole URL.
 */
export function originOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}
