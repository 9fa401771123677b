import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { readFilter } from '../permissions';
import { findByFormerSlug } from './former-slugs';
import { sluggedType } from './slugged-type';
import type { SlugOwner } from './taken';

const named = z.record(z.string(), z.unknown());
const adminSession = z.object({
  route: z.object({ info: z.object({ type: z.literal('admin') }) }),
});

/** What is wrong with a slug: in words, and for the admin panel by a code. */
export interface SlugFault {
  fault: string;
  code: string;
  values: Record<string, string>;
}

/**
 * Who has a slug that is taken, for the one who asked for it: by name, so that they need not search.
 * On the public API only the names of published documents are told, and to an editor those of the
 * drafts that their role lets them read.
 */
export async function describeSlugOwner(
  strapi: Core.Strapi,
  owner: SlugOwner,
  slug: string,
): Promise<SlugFault> {
  const { uid, locale } = owner;
  const former = locale === null ? null : await findByFormerSlug(strapi, locale, slug);
  const inLocale = locale === null ? {} : { locale };
  if (former === null) {
    const name = await nameOf(strapi, owner, { slug, ...inLocale });
    return name === null
      ? {
          fault: 'is taken by another document; choose another',
          code: 'SLUG_TAKEN',
          values: { slug },
        }
      : {
          fault: `is taken by "${name}"; choose another`,
          code: 'SLUG_TAKEN_BY',
          values: { slug, name },
        };
  }
  const name = await nameOf(strapi, { ...owner, uid }, { documentId: former, ...inLocale });
  const rest = 'choose another, or release it there first';
  return name === null
    ? {
        fault: `still redirects to another article; ${rest}`,
        code: 'SLUG_REDIRECTS',
        values: { slug },
      }
    : {
        fault: `still redirects to the article "${name}"; ${rest}`,
        code: 'SLUG_REDIRECTS_TO',
        values: { slug, name },
      };
}

async function nameOf(
  strapi: Core.Strapi,
  { uid }: SlugOwner,
  where: Record<string, unknown>,
): Promise<string | null> {
  const type = sluggedType(strapi.contentType(uid));
  if (type === null) return null;
  const { sourceField } = type;
  const row = async (more: Record<string, unknown>): Promise<unknown> =>
    strapi.db.query(uid).findOne({ select: [sourceField], where: { $and: [where, more] } });
  const readable = readableDrafts(strapi, uid, sourceField);
  const found =
    (await row({ publishedAt: { $notNull: true } })) ??
    (readable === null ? null : await row(readable));
  const name = named.safeParse(found).data?.[sourceField];
  return typeof name === 'string' && name !== '' ? name : null;
}

/** What narrows a query to the drafts whose names the asker may learn; `null` where there are none. */
function readableDrafts(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  nameField: string,
): Record<string, unknown> | null {
  const ctx = strapi.requestContext.get();
  // Code without a request: a command, or the first start.
  if (ctx === undefined) return {};
  // Beside a session of the admin panel nobody has an ability that its permissions know.
  return adminSession.safeParse(ctx.state).success ? readFilter(strapi, ctx, uid, nameField) : null;
}
