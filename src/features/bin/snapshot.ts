import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contentOf, fieldsOf } from '../../articles/content';
import { ARTICLE } from '../../articles/uids';
import type { DocumentCall } from '../../platform/database';
import { defaultLocale } from '../../platform/locales';
import type { Belongings } from './belongings';
import type { State, Version } from './store';

const rows = z.array(
  z.looseObject({
    locale: z.string(),
    publishedAt: z.unknown(),
    createdBy: z.object({ id: z.number() }).nullish(),
  }),
);
type Row = z.infer<typeof rows>[number];

type Scope = DocumentCall['params']['locale'];

/** The attributes with a date that are not a part of an article's content. */
export function dateAttributes(strapi: Core.Strapi): string[] {
  const fields = fieldsOf(strapi, ARTICLE);
  return Object.entries(strapi.contentType(ARTICLE).attributes)
    .filter(([name, { type }]) => /^date/.test(type) && !fields.has(name))
    .map(([name]) => name);
}

/**
 * Reads what a delete is about to remove, by locale. The default locale comes first, because a list
 * shows the first title.
 *
 * @param locale as the Document Service gets it: `*` for all locales, the default one if omitted
 */
export async function versionsToDelete(
  strapi: Core.Strapi,
  belongings: readonly Belongings[],
  { documentId, locale }: { documentId: string; locale: Scope },
): Promise<Version[]> {
  const standard = await defaultLocale(strapi);
  const found: unknown = await strapi.db.query(ARTICLE).findMany({
    where: { documentId, ...scopeOf(locale, standard) },
    populate: { createdBy: { select: ['id'] } },
  });
  const stored = rows.parse(found);
  const locales = [...new Set(stored.map((row) => row.locale))].sort((one, other) =>
    one === standard ? -1 : other === standard ? 1 : one.localeCompare(other),
  );
  const versions: Version[] = [];
  for (const name of locales) {
    const own = stored.filter((row) => row.locale === name);
    const version = await versionOf(strapi, belongings, { documentId, locale: name }, own);
    if (version !== null) versions.push(version);
  }
  return versions;
}

function scopeOf(locale: Scope, standard: string) {
  if (locale === '*') return {};
  if (Array.isArray(locale) && locale.length > 0) return { locale: { $in: locale } };
  return { locale: typeof locale === 'string' && locale !== '' ? locale : standard };
}

async function versionOf(
  strapi: Core.Strapi,
  belongings: readonly Belongings[],
  article: { documentId: string; locale: string },
  stored: readonly Row[],
): Promise<Version | null> {
  const stateOf = async (status: 'draft' | 'published'): Promise<State | null> => {
    const row = stored.find(({ publishedAt }) => (publishedAt === null) === (status === 'draft'));
    const content = row === undefined ? null : await contentOf(strapi, article, status);
    return row === undefined || content === null ? null : { content, dates: datesOf(strapi, row) };
  };
  const [draft, published] = [await stateOf('draft'), await stateOf('published')];
  // Rows that were written past Strapi may lack a draft.
  const shown = draft ?? published;
  if (shown === null) return null;
  const read: Record<string, unknown> = {};
  for (const { name, read: reading } of belongings) {
    if (reading !== undefined) read[name] = await reading(strapi, article);
  }
  const createdBy = stored.find((row) => row.createdBy)?.createdBy?.id ?? null;
  return { locale: article.locale, draft: shown, published, createdBy, belongings: read };
}

const date = z.union([z.string(), z.date().transform((at) => at.toISOString())]).nullable();

function datesOf(strapi: Core.Strapi, row: Row): State['dates'] {
  return Object.fromEntries(
    dateAttributes(strapi).map((name) => [name, date.parse(row[name] ?? null)]),
  );
}
