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

/** Finds authors, categories and tags by name, and creates those that are missing. */
export class TaxonomyFinder {
  /** Caches names, since most files share a few. The size is bounded: an archive may have many tags. */
  private readonly known = new Map<string, string>();
  private static readonly MAX_KNOWN = 10_000;

  constructor(private readonly strapi: Core.Strapi) {}

  /** Call it outside the article's transaction: a created name stays even if the article is refused. */
  async resolve({ author, category, tags }: ParsedArticle): Promise<Taxonomy> {
    return {
      author: author === null ? null : await this.find('api::author.author', author),
      category: category === null ? null : await this.find('api::category.category', category),
      tags: await this.findAll('api::tag.tag', tags),
    };
  }

  private async findAll(uid: Uid, names: string[]): Promise<string[]> {
    const found = new Set<string>();
    for (const name of names) found.add(await this.find(uid, name));
    return [...found];
  }

  private async find(uid: Uid, name: string): Promise<string> {
    const key = `${uid} ${name}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const stored: unknown = await this.strapi.db
      .query(uid)
      .findOne({ select: ['documentId'], where: { name }, orderBy: { id: 'asc' } });
    const documentId =
      named.parse(stored)?.documentId ??
      (await this.strapi.documents(uid).create({ data: { name } })).documentId;
    if (this.known.size >= TaxonomyFinder.MAX_KNOWN) this.known.clear();
    this.known.set(key, documentId);
    return documentId;
  }
}
