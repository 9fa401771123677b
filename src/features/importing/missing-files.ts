import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { allRecords, recordsOf, type ImportRecord } from './import-records';
import { translationKey } from './parsing';
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

/** The missing files, by locale and what a new file may have in common with them. */
interface Missing {
  locales: Set<string>;
  byArticle: Map<string, ImportRecord[]>;
  byName: Map<string, ImportRecord[]>;
  /** By the last folder and the name. */
  byPlace: Map<string, ImportRecord[]>;
}

/**
 * Finds the missing file that a new file was before it was moved and edited. It is certain if only one
 * missing file has the same date, and the same title or path. Otherwise the person who runs the import is
 * told: several articles of one day may have the same name.
 */
export class MissingFiles {
  private missing: Promise<Missing> | null = null;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly locate: Locate,
    /** The locales of the site. */
    private readonly locales: readonly string[],
  ) {}

  async findSource(article: NewArticle): Promise<Source | null> {
    this.missing ??= this.findMissing();
    const { locales, byArticle, byName, byPlace } = await this.missing;
    const { locale } = article;
    if (!locales.has(locale)) return null;
    const sameNames = byName.get(inLocale(locale, nameOf(article.path, this.locales))) ?? [];
    // A name that many files have, such as `index.md`, says nothing.
    const named = sameNames.length > MAX_ARTICLES ? [] : sameNames;
    const placed = (byPlace.get(inLocale(locale, placeOf(article.within))) ?? []).filter((one) =>
      isSamePath(one.path, article),
    );
    const titled = await this.withTitle(article);
    const alike = [...titled].flatMap((id) => byArticle.get(inLocale(locale, id)) ?? []);
    const candidates = [...new Set([...named, ...placed, ...alike])];
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
        (titled.has(one.articleDocumentId) || isSamePath(one.path, article)),
    );
    const [only, ...more] = certain;
    if (only !== undefined && more.length === 0) return { kind: 'certain', record: only };
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

  private async findMissing(): Promise<Missing> {
    const missing: Missing = {
      locales: new Set(),
      byArticle: new Map(),
      byName: new Map(),
      byPlace: new Map(),
    };
    for await (const records of allRecords(this.strapi)) {
      for (const { article, ...record } of records) {
        if (article === null || !(await isMissing(this.locate, record.path))) continue;
        const { path: key, articleLocale: locale, articleDocumentId } = record;
        missing.locales.add(locale);
        add(missing.byArticle, inLocale(locale, articleDocumentId), record);
        add(missing.byName, inLocale(locale, nameOf(key, this.locales)), record);
        add(missing.byPlace, inLocale(locale, placeOf(key)), record);
      }
    }
    return missing;
  }
}

const inLocale = (locale: string, key: string): string => `${locale} ${key}`;

function add(files: Map<string, ImportRecord[]>, key: string, record: ImportRecord): void {
  const known = files.get(key);
  if (known === undefined) files.set(key, [record]);
  else known.push(record);
}

const placeOf = (file: string): string =>
  file
    .replace(/^[^/:]{2,}:/u, '')
    .split('/')
    .slice(-2)
    .join('/');

const nameOf = (file: string, locales: readonly string[]): string =>
  path.posix.basename(translationKey(file, locales));

/** Whether a record is that of the same path in an archive that was elsewhere. */
const isSamePath = (key: string, { path: own, within }: NewArticle): boolean =>
  within.includes('/') && key !== own && (key.endsWith(`/${within}`) || key.endsWith(`:${within}`));
