import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findByFormerSlug } from './former-slugs';
import { sluggedType } from './slugged-type';
import type { SlugOwner } from './taken';

const rows = z.array(z.looseObject({ publishedAt: z.unknown() }));
const contentApi = z.object({
  route: z.object({ info: z.object({ type: z.literal('content-api') }) }),
});

/**
 * Who has a slug that is taken, for the one who asked for it: by name, so that they need not search.
 * On the public API only the names of published articles are told.
 */
export async function whoHas(strapi: Core.Strapi, owner: SlugOwner, slug: string): Promise<string> {
  const { uid, locale } = owner;
  const former = locale === null ? null : await findByFormerSlug(strapi, locale, slug);
  const inLocale = locale === null ? {} : { locale };
  if (former === null) {
    const name = await nameOf(strapi, owner, { slug, ...inLocale });
    return `is taken by ${name ?? 'another document'}; choose another`;
  }
  const name = await nameOf(strapi, { ...owner, uid }, { documentId: former, ...inLocale });
  const article = name === null ? 'another article' : `the article ${name}`;
  return `still redirects to ${article}; choose another, or release it there first`;
}

async function nameOf(
  strapi: Core.Strapi,
  { uid }: SlugOwner,
  where: Record<string, unknown>,
): Promise<string | null> {
  const type = sluggedType(strapi.contentType(uid));
  if (type === null) return null;
  const found: unknown = await strapi.db
    .query(uid)
    .findMany({ select: ['publishedAt', type.sourceField], where, limit: 10 });
  const named = rows.parse(found);
  const isPublic = contentApi.safeParse(strapi.requestContext.get()?.state).success;
  const row = named.find(({ publishedAt }) => publishedAt !== null) ?? (isPublic ? null : named[0]);
  const name = z.string().min(1).safeParse(row?.[type.sourceField]);
  return name.success ? `"${name.data}"` : null;
}
