import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { allRecords, recordsOf, type ImportRecord } from './import-records';
import { readFileName } from './parsing';
import { isMissing } from './presence';

interface NewArticle {
  path: string;
  locale: string;
  title: string;
}

const documents = z.array(z.object({ documentId: z.string() }));

/** Articles that are compared by title. */
const MAX_TITLES = 50;

/**
 * Finds a missing file that may be the former version of a new file: its article has the same title, or
 * it had the same name in another folder. Unlike equal bytes or an equal slug this is not certain, so the
 * import creates a new article and tells the person who runs it.
 */
export class MissingFiles {
  private missing: Promise<ImportRecord[]> | null = null;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly project: string,
  ) {}

  /** @returns the path of a missing file, or `null` */
  async findSource({ path: file, locale, title }: NewArticle): Promise<string | null> {
    this.missing ??= this.findMissing();
    const missing = (await this.missing).filter(({ articleLocale }) => articleLocale === locale);
    if (missing.length === 0) return null;
    const found: unknown = await this.strapi.db.query('api::article.article').findMany({
      select: ['documentId'],
      where: { title, locale, publishedAt: null },
      limit: MAX_TITLES,
    });
    const withTitle = new Set(documents.parse(found).map(({ documentId }) => documentId));
    const titledAlike = missing.filter((one) => withTitle.has(one.articleDocumentId));
    const namedAlike = missing.filter((one) => nameOf(one.path) === nameOf(file));
    // Ignore a name that many files have, such as `index.md`.
    const [only, ...more] = namedAlike;
    const alike = more.length === 0 && only !== undefined ? [...titledAlike, only] : titledAlike;
    const candidates = alike.map(({ path: candidate }) => candidate);
    // An earlier file of this import may have taken over the article.
    const recorded = await recordsOf(this.strapi, candidates);
    return candidates.find((candidate) => recorded.has(candidate)) ?? null;
  }

  private async findMissing(): Promise<ImportRecord[]> {
    const missing: ImportRecord[] = [];
    for await (const records of allRecords(this.strapi)) {
      for (const record of records) {
        if (await isMissing(this.project, record.path)) missing.push(record);
      }
    }
    return missing;
  }
}

const nameOf = (file: string): string => path.posix.basename(readFileName(file).translationKey);
