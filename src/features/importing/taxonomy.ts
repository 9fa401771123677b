import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ParsedArticle } from './parsing';

type Uid = 'api::author.author' | 'api::category.category' | 'api::tag.tag';

/** The `documentId`s of an article's author, category and tags. */
interface Taxonomy {
  author: string | null;
  category: string | null;
  tags: string[];
}

const named = z.object({ documentId: z.string() }).nullable();

/**
 * Finds authors, categories and tags by the translated name in the language of the article, then by the entry's
 * name, and creates those that are missing.
 */
export class TaxonomyFinder {
  /** Caches names, since most files share a few. The size is bounded: an archive may have many tags. */
  private readonly known = new Map<string, string>();
  private static readonly MAX_KNOWN = 10_000;

  constructor(private readonly strapi: Core.Strapi) {}

  /** Call it outside the article's transaction: a created name stays even if the article is refused. */
  async resolve({ author, category, tags, locale }: ParsedArticle): Promise<Taxonomy> {
    const find = (uid: Uid, name: string) => this.find(uid, name, locale);
    const found = new Set<string>();
    for (const name of tags) found.add(await find('api::tag.tag', name));
    return {
      author: author === null ? null : await find('api::author.author', author),
      category: category === null ? null : await find('api::category.category', category),
      tags: [...found],
    };
  }

  private async find(uid: Uid, name: string, locale: string): Promise<string> {
    const key = `${uid} ${locale} ${name}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const documentId =
      (await this.stored(uid, { translations: { locale, name } })) ??
      (await this.stored(uid, { name })) ??
      (await this.strapi.documents(uid).create({ data: { name } })).documentId;
    if (this.known.size >= TaxonomyFinder.MAX_KNOWN) this.known.clear();
    this.known.set(key, documentId);
    return documentId;
  }

  private async stored(uid: Uid, where: object): Promise<string | undefined> {
    const found: unknown = await this.strapi.db
      .query(uid)
      .findOne({ select: ['documentId'], where, orderBy: { id: 'asc' } });
    return named.parse(found)?.documentId;
  }
}
