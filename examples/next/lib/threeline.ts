import { cacheLife, cacheTag } from 'next/cache';
import { ApiError, Client, type Call, type components } from './client';

export type Article = components['schemas']['ArticleSelection'];
export type Card = components['schemas']['ArticleCard'];

const baseUrl = process.env.THREELINE_URL ?? 'http://localhost:1337';
const api = new Client({ baseUrl });

/** Tags the cached result with the `Cache-Tag`s of the response. Webhooks name the same tags. */
const tagged: Call = { onResponse: ({ tags }) => cacheTag(...tags) };

/** What an error response says about an article that is not at this address. */
function placeOf(error: unknown): { movedTo: string } | null {
  if (!(error instanceof ApiError)) throw error;
  const { locale, slug } = error.details;
  if (error.status === 301)
    return { movedTo: `/${locale}/articles/${encodeURIComponent(String(slug))}` };
  if (error.status === 404) return null;
  throw error;
}

/** An error response has no tags. What it says is true until any article changes. */
function cachedPlaceOf(error: unknown) {
  const place = placeOf(error);
  cacheTag('articles');
  return place;
}

/** The slug in a path. Next.js passes its parts as they were sent, percent-encoded. */
export const slugOf = ({ slug }: { slug: string }): string => decodeURIComponent(slug);

export type Found = { article: Article; jsonLd?: string } | { movedTo: string } | null;

/** Reads an article. If its slug has changed, returns its current address instead. */
export async function readArticle(locale: string, slug: string): Promise<Found> {
  'use cache';
  cacheLife('days');
  try {
    const { data, meta } = await api.getRenderedArticleBySlug({
      slug,
      format: 'html',
      query: { locale, jsonLd: true },
      fetchOptions: { redirect: 'manual' },
      ...tagged,
    });
    return { article: data, jsonLd: meta.jsonLd };
  } catch (error) {
    return cachedPlaceOf(error);
  }
}

/** Reads the draft of an article. It is never cached, and anything in it may be missing. */
export async function readDraft(locale: string, slug: string): Promise<Found> {
  // The token needs the `preview` action of articles.
  const drafts = new Client({ baseUrl, token: process.env.THREELINE_TOKEN });
  try {
    const { data } = await drafts.getSelectedArticleBySlug({
      slug,
      query: { locale, status: 'draft', format: 'html' },
      fetchOptions: { redirect: 'manual' },
    });
    return { article: data };
  } catch (error) {
    return placeOf(error);
  }
}

export async function readSite(locale: string) {
  'use cache';
  cacheLife('days');
  return (await api.getSite({ query: { locale }, ...tagged })).data;
}

export async function readCategories() {
  'use cache';
  cacheLife('days');
  return (await api.listCategories(tagged)).data;
}

export async function readAuthors() {
  'use cache';
  cacheLife('days');
  return (await api.listAuthors(tagged)).data;
}

/** The newest articles. */
export async function readCards(locale: string): Promise<Card[]> {
  'use cache';
  cacheLife('days');
  return (await api.listArticles({ query: { locale }, ...tagged })).data;
}

/** A category with its newest articles. */
export async function readCategory(locale: string, slug: string) {
  'use cache';
  cacheLife('days');
  const query = { locale, articles: 25, filters: { slug } };
  return (await api.listCategories({ query, ...tagged })).data[0] ?? null;
}

/** An author with the newest articles. */
export async function readAuthor(locale: string, slug: string) {
  'use cache';
  cacheLife('days');
  const query = { locale, articles: 25, filters: { slug } };
  return (await api.listAuthors({ query, ...tagged })).data[0] ?? null;
}

export async function search(locale: string, q: string) {
  return (await api.searchArticles({ query: { locale, q } })).data;
}
