import { createHash } from 'node:crypto';
import type { Content } from '../../articles/content';

/** Fields that a publish sets in a draft that lacks them. */
const SET_BY_PUBLISH = ['publicationDate', 'slug'];

/** Returns a hash of the content of a draft, by which a later import sees whether editors changed it. */
export const draftHash = (content: Content): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(content)))
    .digest('hex');

/** Whether a draft holds what was hashed, apart from what a publish has set in it since. */
export function hasHash(content: Content, hash: string): boolean {
  const variants = SET_BY_PUBLISH.reduce<Content[]>(
    (all, field) => [...all, ...all.map((one) => ({ ...one, [field]: null }))],
    [content],
  );
  return variants.some((variant) => draftHash(variant) === hash);
}

/**
 * Sorts keys, which databases order differently. Leaves out empty values, so that a field that a later
 * version of the application adds changes no hash, and the names of linked documents.
 */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => !isEmpty(one));
  const isLink = 'key' in value && 'label' in value;
  return Object.fromEntries(
    entries
      .filter(([key]) => !(isLink && key === 'label'))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, canonical(one)]),
  );
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);
