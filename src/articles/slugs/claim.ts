import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { lockUntilCommit } from '../../platform/database';
import { ARTICLE } from '../uids';
import { slugStyle } from './settings';
import { firstFree, slugify } from './slugify';
import { canonicalSlug, hasSlugCharacters, MAX_SLUG_LENGTH } from './spelling';
import { isTakenExactly, takenSlugs, type SlugOwner } from './taken';
import { describeSlugOwner, type SlugFault } from './slug-owner';

/**
 * Browsers and proxies remove these path segments from an address
 * (https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4). They also read `%2e` as a dot, but a slug
 * has no `%`.
 */
const DOTS = /^\.{1,2}$/;

/**
 * Generates a free slug from a title, and locks it until the current transaction ends.
 *
 * @param fallback the slug of a title without usable characters
 */
export async function generateSlug(
  strapi: Core.Strapi,
  owner: SlugOwner,
  title: string,
  fallback: string,
): Promise<string> {
  return freeSlug(strapi, owner, slugify(title, fallback, slugStyle(strapi)));
}

/** Space for a number such as `-2`. */
const NUMBER_LENGTH = 10;

/** Adds a number to a slug if it is taken, and locks the slug until the current transaction ends. */
export async function freeSlug(
  strapi: Core.Strapi,
  owner: SlugOwner,
  slug: string,
): Promise<string> {
  const base = Array.from(slug)
    .slice(0, MAX_SLUG_LENGTH - NUMBER_LENGTH)
    .join('');
  await lockSlug(strapi, owner, base);
  return firstFree(base, await takenSlugs(strapi, owner, base));
}

/**
 * Locks a typed slug until the current transaction ends.
 *
 * @param isPublic whether the document is published under the slug. It then keeps the slug beside another
 *   spelling of it: older versions allowed both
 * @throws ValidationError at `slug` if it is malformed, or another document has or had it
 */
export async function claimSlug(
  strapi: Core.Strapi,
  owner: SlugOwner,
  slug: string,
  { isPublic = false } = {},
): Promise<void> {
  if (!hasSlugCharacters(slug)) {
    throw slugError(slug, {
      fault: 'may hold only letters, digits and - _ . ~',
      code: 'SLUG_MALFORMED',
      values: { slug },
    });
  }
  if (slug.length > MAX_SLUG_LENGTH) {
    throw slugError(slug, {
      fault: `has more than ${String(MAX_SLUG_LENGTH)} characters; shorten it`,
      code: 'SLUG_LONG',
      values: { slug, max: String(MAX_SLUG_LENGTH) },
    });
  }
  if (DOTS.test(slug)) {
    throw slugError(slug, {
      fault: 'means a folder in an address, and would never be found; choose another',
      code: 'SLUG_DOTS',
      values: { slug },
    });
  }
  await lockSlug(strapi, owner, slug);
  const isTaken = isPublic
    ? await isTakenExactly(strapi, owner, slug)
    : (await takenSlugs(strapi, owner, slug)).has(canonicalSlug(slug));
  if (isTaken) throw slugError(slug, await describeSlugOwner(strapi, owner, slug));
}

/** `GET /articles/slug/a.md` returns the article `a` as Markdown. */
const AS_MARKDOWN = /\.md$/i;

/** Whether an article may have a slug, if no other has it. */
export const isArticleSlug = (slug: string): boolean =>
  hasSlugCharacters(slug) &&
  slug.length <= MAX_SLUG_LENGTH &&
  !DOTS.test(slug) &&
  !AS_MARKDOWN.test(slug);

/**
 * Claims a slug that an article does not have yet. Articles of older versions keep a slug that a new
 * one may not have.
 *
 * @throws ValidationError as `claimSlug`, and if another article as Markdown could have the address
 */
export async function claimNewSlug(
  strapi: Core.Strapi,
  owner: SlugOwner,
  slug: string,
): Promise<void> {
  if (owner.uid === ARTICLE && AS_MARKDOWN.test(slug)) {
    throw slugError(slug, {
      fault: 'would be the address of an article as Markdown; choose one that does not end in .md',
      code: 'SLUG_MARKDOWN',
      values: { slug },
    });
  }
  await claimSlug(strapi, owner, slug);
}

/**
 * Two transactions could find the same free slug. A number may be added to a slug, so the lock
 * covers the part before a number.
 */
export const lockSlug = (strapi: Core.Strapi, owner: SlugOwner, slug: string) =>
  lockUntilCommit(
    strapi,
    `slug:${owner.uid}:${owner.locale ?? ''}:${canonicalSlug(slug).replace(/(-\d+)+$/, '')}`,
  );

function slugError(slug: string, { fault, code, values }: SlugFault): errors.ValidationError {
  const message = `The slug "${slug}" ${fault}.`;
  return new errors.ValidationError(message, {
    errors: [{ path: ['slug'], message, name: 'ValidationError', value: slug, code, values }],
  });
}
