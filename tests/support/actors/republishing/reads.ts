import { z } from 'zod';
import { adminToken } from '../admin';
import { ARTICLE } from '../../fixtures/documents';
import { bodyOf, noted, type Newsroom } from './newsroom';

export const READ_KINDS = [
  'token',
  'cookie',
  'draft',
  'list',
  'general list',
  'feed',
  'comments',
  'graphql',
  'panel',
] as const;
type ReadKind = (typeof READ_KINDS)[number];

const summary = z.object({ line1: z.string() });
const sections = z.array(z.object({ heading: z.string() })).length(2);
const named = z.object({ name: z.string() });
const card = z.object({
  title: z.string(),
  summary,
  author: named,
  category: named,
  tags: z.array(named).min(1),
});
const whole = card.extend({ sections });
const discussed = { discussion: z.object({ state: z.literal('open'), count: z.int().min(0) }) };

const numberIn = (text: string) => /v(\d+)/.exec(text)?.[1] ?? text;

/** @throws Error if the texts are of more than one version */
function isOneVersion(...texts: string[]): void {
  const numbersFound = new Set(texts.map(numberIn));
  if (numbersFound.size !== 1) throw new Error(`mixes versions: ${texts.join(' | ')}`);
}

/** The parts of an article that contain the number of its version. */
interface Versioned {
  title: string;
  summary: { line1: string };
  sections?: { heading: string }[];
}

const isOneArticle = ({ title, summary: { line1 }, sections: parts = [] }: Versioned): void => {
  isOneVersion(title, line1, ...parts.map(({ heading }) => heading));
};

const GRAPHQL = `query ($seed: String) { articles(filters: { title: { contains: $seed } }) {
  title summary { line1 } sections { heading } author { name }
  category { name } tags { name } discussion { state count } } }`;

/** Reads by each kind of request, and records torn, incomplete and refused responses. */
export async function readsOf(
  newsroom: Newsroom,
): Promise<(kind: ReadKind) => () => Promise<void>> {
  const reads = requestsOf(newsroom, `Bearer ${await adminToken(newsroom.app)}`);
  return (kind) => () => noted(newsroom, `read by ${kind}`, reads[kind]);
}

function requestsOf(
  { seed, articles, pick, ask, token }: Newsroom,
  panel: string,
): Record<ReadKind, () => Promise<void>> {
  const one = (): string => pick(articles).documentId;
  const get = async (path: string, headers: Record<string, string> = {}) =>
    bodyOf(await ask(path, { headers }));
  const ours = (text: string) => text.includes(` of ${String(seed)} `);
  const list = z.object({ data: z.array(card) });
  const judgeList = (value: unknown) => {
    const cards = list.parse(value).data.filter(({ title }) => ours(title));
    if (cards.length !== articles.length) throw new Error(`${String(cards.length)} articles`);
    for (const each of cards) isOneArticle(each);
  };
  return {
    token: async () => {
      const value = await get(`/api/articles/${one()}`, token);
      isOneArticle(z.object({ data: whole.extend(discussed) }).parse(value).data);
    },
    cookie: async () => {
      // A session cookie of the application, which makes the request uncacheable.
      const cookie = { Cookie: 'strapi_jwt=none; consent=1' };
      const value = await get(`/api/articles/${one()}`, cookie);
      isOneArticle(z.object({ data: whole.extend(discussed) }).parse(value).data);
    },
    draft: async () => {
      const value = await get(`/api/articles/${one()}/draft`, token);
      isOneArticle(z.object({ data: whole }).parse(value).data);
    },
    list: async () => {
      judgeList(await get('/api/articles?pagination[pageSize]=100'));
    },
    'general list': async () => {
      const parts = 'populate=summary,author,category,tags&pagination[pageSize]=100';
      judgeList(
        await get(`/api/articles?${parts}&sort=title&filters[title][$contains]=${String(seed)}`),
      );
    },
    feed: async () => {
      const item = z.object({ title: z.string(), content_html: z.string() });
      const value = z.object({ items: z.array(item) }).parse(await get('/api/feed.json'));
      const items = value.items.filter(({ title }) => ours(title));
      if (items.length !== articles.length) throw new Error(`${String(items.length)} items`);
      for (const { title, content_html } of items) {
        isOneVersion(title, ...[...content_html.matchAll(/v\d+/g)].map(([text]) => text));
        if (content_html.match(/Section \d v/g)?.length !== 2) throw new Error('lacks sections');
      }
    },
    comments: async () => {
      const value = await get(`/api/articles/${one()}/comments?pagination[pageSize]=100`);
      const shape = z.object({ data: z.array(z.unknown()), meta: z.object(discussed) });
      const { data, meta } = shape.parse(value);
      if (data.length !== Math.min(100, meta.discussion.count)) {
        throw new Error(`${String(data.length)} comments of ${String(meta.discussion.count)}`);
      }
    },
    graphql: async () => {
      const answer = await ask('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...token },
        body: JSON.stringify({ query: GRAPHQL, variables: { seed: ` of ${String(seed)} ` } }),
      });
      const article = whole.extend(discussed);
      const shape = z.object({
        data: z.object({ articles: z.array(article) }),
        errors: z.undefined().optional(),
      });
      const { data } = shape.parse(bodyOf(answer));
      if (data.articles.length !== articles.length) {
        throw new Error(`${String(data.articles.length)} articles`);
      }
      for (const each of data.articles) isOneArticle(each);
    },
    panel: async () => {
      const path = `/content-manager/collection-types/${ARTICLE}/${one()}?locale=ko`;
      const draft = z.object({ data: z.object({ title: z.string(), summary, sections }) });
      isOneArticle(draft.parse(await get(path, { Authorization: panel })).data);
    },
  };
}
