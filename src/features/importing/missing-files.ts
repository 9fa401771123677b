import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { allRecords, recordsOf, type ImportRecord } from './import-records';
import { readFileName } from './parsing';
import { isMissing } from './presence';
import type { Locate } from './source-files';

interface NewArticle {
  path: string;
  /** The path within the archive. */
  within: string;
  locale: string;
  title: string;
  publicationDate: string | null;
}

/** The missing file that a new file was before. */
export type Source =
  /** It must have been moved and edited. */
  | { kind: 'certain'; record: ImportRecord }
  /** It may have been. */
  | { kind: 'possible'; path: string };

const drafts = z.array(
  z.object({
    documentId: z.string(),
    publicationDate: z.string().nullable(),
  }),
);

/** Articles that are compared. */
const MAX_ARTICLES = 50;

/** Names that say nothing about the article. */
const COMMON_NAME = /^(?:index|readme|post|article)$/i;

/**
 * Finds the missing file that a new file was before it was moved and edited. It is certain if only one
 * missing file has the same date, and the same title, name or path. Otherwise the person who runs the
 * import is told: another archive may have an article with the same title.
 */
export class MissingFiles {
  private missing: Promise<ImportRecord[]> | null = null;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly locate: Locate,
  ) {}

  async findSource(article: NewArticle): Promise<Source | null> {
    this.missing ??= this.findMissing();
    const all = (await this.missing).filter(
      ({ articleLocale }) => articleLocale === article.locale,
    );
    const named = all.filter((one) => nameOf(one.path) === nameOf(article.path));
    const titled = all.length === 0 ? new Set<string>() : await this.withTitle(article);
    const candidates = all.filter(
      (one) => named.includes(one) || titled.has(one.articleDocumentId),
    );
    // An earlier file of this import may have taken over the article.
    const recorded = await recordsOf(
      this.strapi,
      candidates.map(({ path: candidate }) => candidate),
    );
    const open = candidates.filter((one) => (recorded.get(one.path)?.article ?? null) !== null);
    const dates = await this.datesOf(open);
    const certain = open.filter(
      (one) =>
        article.publicationDate !== null &&
        dates.get(one.articleDocumentId) === article.publicationDate &&
        (titled.has(one.articleDocumentId) ||
          isSamePath(one.path, article) ||
          !COMMON_NAME.test(nameOf(article.path))),
    );
    const [only, ...more] = certain;
    if (only !== undefined && more.length === 0) return { kind: 'certain', record: only };
    // Ignore a name that many files have, such as `index.md`.
    const possible = open.find((one) => titled.has(one.articleDocumentId) || named.length === 1);
    return possible === undefined ? null : { kind: 'possible', path: possible.path };
  }

  private async withTitle({ title, locale }: NewArticle): Promise<Set<string>> {
    const found: unknown = await this.strapi.db.query('api::article.article').findMany({
      select: ['documentId', 'publicationDate'],
      where: { title, locale, publishedAt: null },
      limit: MAX_ARTICLES,
    });
    return new Set(drafts.parse(found).map(({ documentId }) => documentId));
  }

  /** The publication dates of the articles of records, by documentId. */
  private async datesOf(open: readonly ImportRecord[]): Promise<Map<string, string | null>> {
    const [first] = open;
    if (first === undefined) return new Map();
    const found: unknown = await this.strapi.db.query('api::article.article').findMany({
      select: ['documentId', 'publicationDate'],
      where: {
        documentId: { $in: open.slice(0, MAX_ARTICLES).map((one) => one.articleDocumentId) },
        locale: first.articleLocale,
        publishedAt: null,
      },
    });
    return new Map(drafts.parse(found).map((one) => [one.documentId, one.publicationDate]));
  }

  private async findMissing(): Promise<ImportRecord[]> {
    const missing: ImportRecord[] = [];
    for await (const records of allRecords(this.strapi)) {
      for (const { article, ...record } of records) {
        if (article !== null && (await isMissing(this.locate, record.path))) missing.push(record);
      }
    }
    return missing;
  }
}

const nameOf = (file: string): string => path.posix.basename(readFileName(file).translationKey);

/** Whether a record is that of the same path in an archive that was elsewhere. */
const isSamePath = (key: string, { path: own, within }: NewArticle): boolean =>
  within.includes('/') && key !== own && (key.endsWith(`/${within}`) || key.endsWith(`:${within}`));
