import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { findEditorAbility } from '../../strapi';
import { readFilter } from '../permissions';
import { findByFormerSlug } from './former-slugs';
import { sluggedType } from './slugged-type';
import type { SlugOwner } from './taken';

const named = z.record(z.string(), z.unknown());

/** A fault of a slug: a text, and a code for the admin panel. */
export interface SlugFault {
  fault: string;
  code: string;
  values: Record<string, string>;
}

/**
 * Names the document that has a taken slug, so that the caller need not search for it. On the
 * public API it names only published documents. To an editor it also names drafts that their role
 * may read.
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

/** A condition for the drafts whose names the caller may learn, or `null` if there are none. */
function readableDrafts(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  nameField: string,
): Record<string, unknown> | null {
  const ctx = strapi.requestContext.get();
  // A command or the first start has no request.
  if (ctx === undefined) return {};
  return findEditorAbility(ctx) === null ? null : readFilter(strapi, ctx, uid, nameField);
}
