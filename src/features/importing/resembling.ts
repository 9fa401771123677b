import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { allRecords, recordsOf, type ImportRecord } from './import-records';
import { readFileName } from './parsing';
import { isGone } from './presence';

interface NewArticle {
  path: string;
  locale: string;
  title: string;
}

const titled = z.array(z.object({ documentId: z.string() }));

/** Articles with one title that are looked at; more say nothing. */
const MAX_TITLES = 50;

/**
 * Finds the file that is gone and may have become a new one: its article has the same title, or it
 * had the same name in another folder. Bytes and slug tell the same file with certainty; these do
 * not, so the article is made anew and the person who imports is told.
 */
export class ResemblingFiles {
  private gone: Promise<ImportRecord[]> | null = null;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly project: string,
  ) {}

  /** @returns the path of the file that is gone, or `null` */
  async find({ path: file, locale, title }: NewArticle): Promise<string | null> {
    this.gone ??= this.findGone();
    const gone = (await this.gone).filter(({ articleLocale }) => articleLocale === locale);
    if (gone.length === 0) return null;
    const found: unknown = await this.strapi.db.query('api::article.article').findMany({
      select: ['documentId'],
      where: { title, locale, publishedAt: null },
      limit: MAX_TITLES,
    });
    const withTitle = new Set(titled.parse(found).map(({ documentId }) => documentId));
    const titledAlike = gone.filter((one) => withTitle.has(one.articleDocumentId));
    const namedAlike = gone.filter((one) => nameOf(one.path) === nameOf(file));
    // A name that many files have, such as `index.md`, says nothing.
    const [only, ...more] = namedAlike;
    const alike = more.length === 0 && only !== undefined ? [...titledAlike, only] : titledAlike;
    const candidates = alike.map(({ path: candidate }) => candidate);
    // A file before this one may have taken the article over meanwhile.
    const recorded = await recordsOf(this.strapi, candidates);
    return candidates.find((candidate) => recorded.has(candidate)) ?? null;
  }

  private async findGone(): Promise<ImportRecord[]> {
    const gone: ImportRecord[] = [];
    for await (const records of allRecords(this.strapi)) {
      for (const record of records) {
        if (await isGone(this.project, record.path)) gone.push(record);
      }
    }
    return gone;
  }
}

const nameOf = (file: string): string => path.posix.basename(readFileName(file).translationKey);
