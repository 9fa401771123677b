/**
 * A frontend with the strictest compiler. `client.sqlite.test.ts` compiles it against the packed client, and
 * runs it against a server. It prints what it has read as JSON.
 */
import { writeSync } from 'node:fs';
import { ApiError, Client, type components, type paths } from '../../../docs/client/threeline';
import type { BlocksContent } from '@strapi/blocks-react-renderer';

declare global {
  // As Next.js declares it.
  interface RequestInit {
    next?: { revalidate?: number | false; tags?: string[] } | undefined;
  }
}

/** `false` unless each type is assignable to the other. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

type Article = components['schemas']['Article'];
type Rendered = components['schemas']['ArticleRendered'];
type WholeAnswer =
  paths['/api/articles/slug/{slug}']['get']['responses'][200]['content']['application/json'];

/** Does not compile if something of a whole article may be missing. */
export const CHECKS: [
  Same<WholeAnswer['data'], Article>,
  Same<Article, Required<Article>>,
  Same<Article['summary']['line1'], string>,
  Same<Article['sections'][number]['body'], components['schemas']['Blocks']>,
  Same<Rendered['sections'][number]['body'], string>,
] = [true, true, true, true, true];

/** What the props of `BlocksRenderer` take. */
const contentOf = (article: Article): BlocksContent[] =>
  article.sections.map(({ body }): BlocksContent => body);

async function read(baseUrl: string, slug: string, former: string): Promise<object> {
  const api = new Client({ baseUrl, remember: 10 });
  const locale: string | undefined = undefined;
  let tags: readonly string[] = [];
  const { data: article } = await api.getArticleBySlug({
    slug,
    query: { locale, jsonLd: true },
    headers: { 'x-request-id': 'consumer' },
    fetchOptions: { next: { tags: [`article:${slug}`] } },
    onResponse(response) {
      ({ tags } = response);
    },
  });
  const { data: rendered } = await api.getRenderedArticleBySlug({ slug, format: 'html' });
  const { data: selected } = await api.listSelectedArticles({
    query: {
      fields: ['title'],
      populate: { tags: { fields: ['name'] } },
      filters: { $and: [{ slug: { $in: [slug, former] } }, { title: { $not: { $eq: 'x' } } }] },
    },
  });
  const title: string | null | undefined = selected[0]?.title;
  let redirected: string | null = null;
  await api.getArticleBySlug({
    slug: former,
    onResponse: (response) => {
      if (response.redirected) redirected = new URL(response.url).pathname;
    },
  });
  const moved: unknown = await api
    .getArticleBySlug({ slug: former, fetchOptions: { redirect: 'manual' } })
    .catch((error: unknown) => error);
  return {
    line1: article.summary.line1,
    blocks: contentOf(article).flat().length,
    tags,
    html: rendered.sections.map(({ body }): string => body),
    title,
    redirected,
    moved: moved instanceof ApiError ? [moved.status, moved.details['slug']] : null,
    markdown: (await api.getArticleMarkdown({ slug })).slice(0, 3),
  };
}

const [, , baseUrl = '', slug = '', former = ''] = process.argv;
void read(baseUrl, slug, former).then((result) => writeSync(1, JSON.stringify(result)));
