import type { ArticleAddress } from '../../articles/permissions';

/** The values that a frontend's preview gets. */
interface FrontendRequest extends ArticleAddress {
  slug: string;
  status: 'draft' | 'published';
}

/**
 * The address of a frontend's preview. Values replace their names in braces. A pattern without braces gets
 * all values as query parameters.
 */
export function frontendAddress(pattern: string, request: FrontendRequest): string {
  const values = Object.entries(request) as [string, string][];
  let address = pattern;
  for (const [name, value] of values) {
    address = address.replaceAll(`{${name}}`, encodeURIComponent(value));
  }
  if (address !== pattern) return address;
  const url = new URL(pattern);
  for (const [name, value] of values) url.searchParams.set(name, value);
  return url.href;
}
