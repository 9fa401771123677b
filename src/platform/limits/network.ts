import { isIPv4, isIPv6 } from 'node:net';

/**
 * The part of an address by which requests are counted. An IPv6 customer can choose any address of
 * a /64, so the /64 counts as one client. An IPv4-mapped IPv6 address, which a socket that listens on
 * both versions reports, is the IPv4 address (RFC 4291, 2.5.5.2).
 *
 * @returns `null` if the text is not an address
 */
export function networkOf(address: string): string | null {
  if (isIPv4(address)) return address;
  const groups = groupsOf(address);
  if (groups === null) return null;
  return (
    mappedIPv4(groups) ??
    groups
      .slice(0, 4)
      .map((group) => group.toString(16))
      .join(':')
  );
}

/** An address without its IPv4 mapping, its zone and uppercase letters; `null` for no address. */
export function plainAddress(address: string): string | null {
  if (isIPv4(address)) return address;
  const groups = groupsOf(address);
  if (groups === null) return null;
  return mappedIPv4(groups) ?? groups.map((group) => group.toString(16)).join(':');
}

/** The eight numbers of an IPv6 address; `null` for another text. */
function groupsOf(text: string): number[] | null {
  if (!isIPv6(text)) return null;
  const [address = ''] = text.split('%', 1);
  const [head = '', tail] = address.split('::');
  const left = numbersIn(head);
  const right = numbersIn(tail ?? '');
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
}

function numbersIn(part: string): number[] {
  if (part === '') return [];
  return part.split(':').flatMap((group) => {
    if (!group.includes('.')) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

function mappedIPv4(groups: readonly number[]): string | null {
  const [high = 0, low = 0] = groups.slice(6);
  if (groups.slice(0, 5).some((group) => group !== 0) || groups[5] !== 0xffff) return null;
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
