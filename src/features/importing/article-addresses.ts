import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { articleAddress, siteSettings } from '../../articles/site';
import { slugify, slugStyle } from '../../articles/slugs';
import type { ArchiveIndex } from './archive-index';
import { recordsOf } from './import-records';
import type { AddressFinder, FoundAddress } from './links';
import type { PlannedRecords } from './planned-records';
import { readArticleFile } from './read';
import type { RulesOf } from './reading-rules';
import { namedSlug } from './slug';
import type { ArticleFile } from './source-files';

/** Addresses in memory. The files of an archive link to few others again and again. */
const MAX_KNOWN = 10_000;

const slugRow = z.object({ slug: z.string().nullable() }).nullable();

/** Finds the addresses of the articles that files became, or will become in the same import. */
export class ArticleAddresses {
  private readonly known = new LRUCache<string, { found: FoundAddress | null }>({ max: MAX_KNOWN });
  private pattern: Promise<string | null> | null = null;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly index: ArchiveIndex,
    private readonly rulesOf: RulesOf,
    private readonly planned: PlannedRecords,
  ) {}

  /** Returns a finder for the links of a file. */
  finderFor(from: ArticleFile): AddressFinder {
    return async (target) => {
      const file = this.index.find(from, target);
      if (file === null) return null;
      const known = this.known.get(file.path);
      if (known !== undefined) return known.found;
      const found = await this.addressOf(file);
      this.known.set(file.path, { found });
      return found;
    };
  }

  private async addressOf(file: ArticleFile): Promise<FoundAddress | null> {
    const record = (await recordsOf(this.strapi, [file.path])).get(file.path);
    const planned = this.planned.addressOf(file.path);
    if (planned !== null) return this.address({ documentId: file.path, ...planned }, true);
    if ((record?.article ?? null) === null || record === undefined) return this.futureAddress(file);
    const { articleDocumentId: documentId, articleLocale: locale } = record;
    const found: unknown = await this.strapi.db
      .query('api::article.article')
      .findOne({ select: ['slug'], where: { documentId, locale, publishedAt: null } });
    const slug = slugRow.parse(found)?.slug ?? null;
    return slug === null ? null : this.address({ documentId, locale, slug }, true);
  }

  /** The address of an article that is not imported yet: a file may link to a later one, which links back. */
  private async futureAddress(file: ArticleFile): Promise<FoundAddress | null> {
    const reading = await readArticleFile(file, null, await this.rulesOf(file.archive));
    if (reading.kind !== 'parsed' || !reading.result.ok) return null;
    const { article } = reading.result;
    const style = slugStyle(this.strapi);
    const named = namedSlug(article, style);
    const slug = named ?? slugify(article.title, '', style);
    if (slug === '') return null;
    return this.address({ documentId: '', locale: article.locale, slug }, named !== null);
  }

  private async address(
    article: { documentId: string; locale: string; slug: string },
    isCertain: boolean,
  ): Promise<FoundAddress | null> {
    this.pattern ??= siteSettings(this.strapi).then(({ urlPattern }) => urlPattern);
    const pattern = (await this.pattern) ?? null;
    // Without a pattern, the frontend resolves the path.
    if (pattern === null) return { url: `/${encodeURIComponent(article.slug)}`, isCertain };
    if (article.documentId === '' && pattern.includes('{documentId}')) return null;
    return { url: articleAddress(pattern, article), isCertain };
  }
}
