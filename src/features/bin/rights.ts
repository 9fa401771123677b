import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ARTICLE } from '../../articles/uids';
import { installedLocales } from '../../platform/locales';
import { contentPermissionChecker, editorAbility } from '../../strapi';
import { creatorsOf } from './creators';
import type { BinEntry } from './store';

/** What a user may do with entries of the bin. */
export interface Rights {
  maySee: (entry: BinEntry) => boolean;
  /** The title in the first language that the site has, or an empty text. */
  titleOf: (entry: BinEntry) => string;
  mayRestore: (entry: BinEntry) => boolean;
  mayPublish: (entry: BinEntry, locale: string) => boolean;
}

/**
 * Returns what the user of a request may do with some entries, by the content manager's own rules. A
 * user sees an entry who may read and delete the article in each of its locales that the site has.
 * Restoring needs the permission to create it.
 */
export async function rightsIn(
  strapi: Core.Strapi,
  ctx: Context,
  entries: readonly BinEntry[],
): Promise<Rights> {
  // A role has no permission in a language that the site lacks. Such a version stays in the bin.
  const installed = new Set(await installedLocales(strapi));
  const cannot = contentPermissionChecker(strapi, editorAbility(ctx), ARTICLE);
  const creators = await creatorsOf(
    strapi,
    entries.flatMap(({ versions }) => versions),
  );
  const may = (
    entry: BinEntry,
    action: Parameters<typeof cannot>[0],
    options: { locale?: string; field?: string } = {},
  ): boolean => {
    const versions = entry.versions.filter(
      ({ locale }) =>
        installed.has(locale) && (options.locale === undefined || locale === options.locale),
    );
    const isAllowed = ({ locale, createdBy }: BinEntry['versions'][number]): boolean => {
      const { documentId } = entry;
      const creator = createdBy === null ? null : (creators.get(createdBy) ?? null);
      return !cannot(action, { documentId, locale, createdBy: creator }, options.field);
    };
    return versions.length > 0 && versions.every(isAllowed);
  };
  return {
    maySee: (entry) => may(entry, 'read') && may(entry, 'delete'),
    titleOf: (entry) =>
      may(entry, 'read', { field: 'title' })
        ? (entry.versions.find(({ locale }) => installed.has(locale))?.title ?? '')
        : '',
    mayRestore: (entry) => may(entry, 'create'),
    mayPublish: (entry, locale) => may(entry, 'publish', { locale }),
  };
}
