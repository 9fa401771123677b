import type { ArticleAddress } from '../../articles/permissions';

/** What a frontend's preview is asked for. */
export interface FrontendRequest extends ArticleAddress {
  slug: string;
  status: 'draft' | 'published';
}

/**
 * The address of a frontend's preview: the parts in braces filled in, or all of them as parameters
 * where there are none in braces.
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
