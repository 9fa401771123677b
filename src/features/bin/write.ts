import { isDeepStrictEqual } from 'node:util';
import type { Core, Modules } from '@strapi/strapi';
import { z } from 'zod';
import { contentOf, writableData, type Content } from '../../articles/content';
import type { ArticleAddress } from '../../articles/permissions';
import { ARTICLE } from '../../articles/uids';
import { refusable, type LeftDraft, type Lost, type Omissions } from './attempt';
import type { Belongings } from './belongings';
import { creatorsOf } from './creators';
import { dateAttributes } from './snapshot';
import type { State, Version } from './store';

const localeRows = z.array(z.object({ locale: z.string() }));

/** The locales in which an article exists. */
export async function storedLocales(strapi: Core.Strapi, documentId: string): Promise<string[]> {
  const found: unknown = await strapi.db
    .query(ARTICLE)
    .findMany({ select: ['locale'], where: { documentId } });
  return localeRows.parse(found).map(({ locale }) => locale);
}

interface Writing {
  documentId: string;
  versions: readonly Version[];
  /** The article exists in no other locale. */
  isAlone: boolean;
  omissions: Omissions;
  mayPublish: (locale: string) => boolean;
}

/**
 * Writes the versions of a deleted article by the Document Service, so that every rule holds. A draft
 * that differed from its published version is written after that was published.
 */
export async function writeVersions(
  strapi: Core.Strapi,
  belongings: readonly Belongings[],
  { documentId, versions, isAlone, omissions, mayPublish }: Writing,
) {
  const lost: Lost[] = [];
  const drafts: LeftDraft[] = [];
  const slugs: { locale: string; from: string; to: string }[] = [];
  const creators = await creatorsOf(strapi, versions);

  const write = async ({ locale, createdBy }: Version, { content }: State, isNew: boolean) => {
    const converted = await writableData(strapi, content);
    for (const gone of converted.lost) lost.push({ locale, ...gone });
    const data = omissions.without(locale, content, converted.data);
    // The other locales have these fields too, and were perhaps changed since the delete.
    if (!isAlone) for (const name of sharedFields(strapi)) Reflect.deleteProperty(data, name);
    const creator = createdBy !== null && creators.has(createdBy) ? { createdBy } : {};
    await refusable(locale, 'write', content, async () => {
      await writeDraft(strapi, { documentId, locale }, isNew ? { ...data, ...creator } : data);
    });
  };

  for (const version of versions) {
    await write(version, version.published ?? version.draft, true);
    const { dates } = version.published ?? version.draft;
    await setDates(strapi, { documentId, locale: version.locale }, 'draft', dates);
  }
  for (const { locale, published } of versions) {
    if (published === null) continue;
    if (!mayPublish(locale)) drafts.push({ locale, faults: [] });
    else if (omissions.publishes(locale)) {
      await refusable(locale, 'publish', published.content, () =>
        strapi.documents(ARTICLE).publish({ documentId, locale }),
      );
    }
  }
  for (const version of versions) {
    const article = { documentId, locale: version.locale };
    const stored = await contentOf(strapi, article, 'draft');
    if (!isDeepStrictEqual(stored, version.draft.content)) {
      await write(version, version.draft, false);
    }
  }
  for (const { locale, draft, published, belongings: read } of versions) {
    const article = { documentId, locale };
    await setDates(strapi, article, 'draft', draft.dates);
    if (published !== null) await setDates(strapi, article, 'published', published.dates);
    for (const { name, restore } of belongings) {
      const more = (await restore?.(strapi, article, read[name])) ?? [];
      for (const one of more) lost.push({ locale, ...one });
    }
    const to = (await contentOf(strapi, article, 'draft'))?.['slug'];
    const from = draft.content['slug'];
    if (typeof from === 'string' && typeof to === 'string' && from !== to) {
      slugs.push({ locale, from, to });
    }
  }
  return {
    lost: distinct([...lost, ...omissions.refused.filter(({ field }) => field !== 'slug')]),
    drafts: [...drafts, ...omissions.drafts],
    slugs,
  };
}

/** Removes duplicates: the draft and the published version mostly lose the same. */
function distinct(losses: readonly Lost[]): Lost[] {
  const keys = losses.map(({ locale, field, label, reason, path }) =>
    JSON.stringify([locale, field, label, reason, path]),
  );
  return losses.filter((_lost, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** Strapi's type demands fields that a draft may lack. */
type DraftData = Modules.Documents.Params.Data.Input<typeof ARTICLE>;

/** Creates a draft under a known documentId, or updates it. */
async function writeDraft(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  data: Content,
): Promise<void> {
  const articles = strapi.documents(ARTICLE);
  const exists = (await strapi.db.query(ARTICLE).count({ where: { documentId } })) > 0;
  // `update` adds a locale to an article, and `create` an article.
  if (exists) await articles.update({ documentId, locale, data });
  else await articles.create({ locale, data: { ...data, documentId } as DraftData });
}

const localized = z.looseObject({ i18n: z.looseObject({ localized: z.literal(true) }) });

/** The fields that all locales of an article share. Each locale has relations of its own. */
const sharedFields = (strapi: Core.Strapi): string[] =>
  Object.entries(strapi.contentType(ARTICLE).attributes)
    .filter(
      ([, { type, pluginOptions }]) =>
        type !== 'relation' && !localized.safeParse(pluginOptions).success,
    )
    .map(([name]) => name);

/**
 * Sets the dates that no write may set: those of the first publish, and those of Strapi. Readers and
 * feeds sort by them, and the panel compares them to tell a modified draft.
 */
async function setDates(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  status: 'draft' | 'published',
  dates: State['dates'],
): Promise<void> {
  const settable = dateAttributes(strapi).filter(
    (name) => dates[name] !== undefined && (name !== 'publishedAt' || status === 'published'),
  );
  const data = Object.fromEntries(settable.map((name) => [name, dates[name]]));
  const publishedAt = status === 'draft' ? null : { $notNull: true };
  await strapi.db.query(ARTICLE).updateMany({ where: { documentId, locale, publishedAt }, data });
}
