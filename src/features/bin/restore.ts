import type { Core } from '@strapi/strapi';
import { ConflictError, notFoundError } from '../../platform/admin-http';
import { lockDocument, transactionWithRetries } from '../../platform/database';
import { installedLocales } from '../../platform/locales';
import { ARTICLE } from '../../articles/uids';
import { Omissions, RefusedStep, type LeftDraft, type Lost } from './attempt';
import type { Belongings } from './belongings';
import { keepVersions, lockEntry, type BinEntry } from './store';
import { storedLocales, writeVersions } from './write';

/** A slug that the article could not get back. */
interface NewSlug {
  locale: string;
  from: string;
  to: string;
}

/** What a restore has done. */
export interface Restored {
  documentId: string;
  locales: string[];
  /** Locales that stay in the bin, because the article has them again or the site lacks them. */
  kept: string[];
  lost: Lost[];
  drafts: LeftDraft[];
  slugs: NewSlug[];
}

export const entryGoneError = () =>
  notFoundError('BIN_ENTRY_GONE', 'This article is not in the bin any more.');

/**
 * Restores a deleted article under its documentId. A version that was published is published again.
 * What the article rules refuse is left out and returned.
 *
 * @param mayPublish whether the user may publish the article in a locale; else it stays a draft
 * @throws NotFoundError if the entry was restored or deleted meanwhile; ConflictError if no locale of it
 *   can be restored
 */
export async function restoreEntry(
  strapi: Core.Strapi,
  belongings: readonly Belongings[],
  { id, documentId }: Pick<BinEntry, 'id' | 'documentId'>,
  mayPublish: (locale: string) => boolean,
): Promise<Restored> {
  const omissions = new Omissions();
  for (;;) {
    try {
      return await transactionWithRetries(strapi, async () => {
        const versions = await lockEntry(strapi, id);
        if (versions === null) throw entryGoneError();
        await lockDocument(strapi, ARTICLE, documentId);
        const present = await storedLocales(strapi, documentId);
        const installed = await installedLocales(strapi);
        const restorable = versions.filter(
          ({ locale }) => installed.includes(locale) && !present.includes(locale),
        );
        if (restorable.length === 0) throw cannotRestoreError(versions.map((one) => one.locale));
        const written = await writeVersions(strapi, belongings, {
          documentId,
          versions: restorable,
          isAlone: present.length === 0,
          omissions,
          mayPublish,
        });
        const kept = versions.filter((version) => !restorable.includes(version));
        await keepVersions(strapi, id, kept);
        return {
          documentId,
          locales: restorable.map(({ locale }) => locale),
          kept: kept.map(({ locale }) => locale),
          ...written,
        };
      });
    } catch (error) {
      if (!(error instanceof RefusedStep)) throw error;
      if (!omissions.note(error)) throw error.cause;
    }
  }
}

const cannotRestoreError = (locales: readonly string[]): ConflictError =>
  new ConflictError(
    `The article exists again in ${locales.join(', ')}, or the site lacks the language. Delete that version first, or add the language.`,
    { code: 'BIN_LOCALES_TAKEN', values: { locales: locales.join(', ') } },
  );
