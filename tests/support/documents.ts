import type { Core, UID } from '@strapi/strapi';

/** A document as the Document Service answers, as far as tests read it. */
export interface Row {
  id: number;
  documentId: string;
  locale: string;
  title: string;
  slug: string | null;
  lead: string | null;
  publicationDate: string | null;
  publishedAt: string | null;
  readingMinutes: number;
  summary?: { line1: string; line2: string; line3: string };
  sections?: { id: number; heading: string; anchor: string }[];
}

/** Parameters that tests also get wrong on purpose, which Strapi's own types would not let them. */
type Params = Record<string, unknown>;

export interface Documents {
  create(params: Params): Promise<Row>;
  update(params: Params): Promise<Row | null>;
  clone(params: Params): Promise<{ documentId: string; entries: Row[] }>;
  publish(params: Params): Promise<{ entries: Row[] }>;
  unpublish(params: Params): Promise<unknown>;
  discardDraft(params: Params): Promise<unknown>;
  delete(params: Params): Promise<unknown>;
  findOne(params: Params): Promise<Row | null>;
  findMany(params: Params): Promise<Row[]>;
}

export const ARTICLE = 'api::article.article';
export const COMMENT = 'api::comment.comment';
export const SITE = 'api::site.site';

/** The Document Service of a content type, that of articles when left out. */
export function documents(
  { strapi }: { strapi: Core.Strapi },
  uid: UID.ContentType = ARTICLE,
): Documents {
  const service: unknown = strapi.documents(uid);
  return service as Documents;
}

/** Tables that a write to an article touches. */
const TABLES = [
  'articles',
  'articles_cmps',
  'components_article_sections',
  'components_article_three_line_summaries',
  'comments',
  'comments_article_lnk',
  'threeline_former_slugs',
];

/** Everything stored about articles, to be compared before and after a write that must fail. */
export async function storedContent({ strapi }: { strapi: Core.Strapi }): Promise<unknown> {
  const tables: [string, unknown][] = [];
  for (const table of TABLES) {
    tables.push([table, await strapi.db.connection(table).select('*').orderBy('id')]);
  }
  return JSON.parse(JSON.stringify(Object.fromEntries(tables)));
}
