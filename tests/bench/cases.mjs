// The requests that are measured, and the bars they must reach.

const json = (query, variables = {}) => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ query, variables }),
});

const WHOLE_ARTICLE = `{ title slug lead publicationDate readingMinutes summary { line1 line2 line3 }
  sections { heading anchor body } author { name } category { name } tags { name } cover { url } }`;

/** Requests of our application, for some articles. */
export const ours = {
  bySlug: (articles) =>
    articles.map(({ slug }) => ({ path: `/api/articles/slug/${encodeURIComponent(slug)}` })),
  list: (pages) =>
    pages.map((page) => ({
      path: `/api/articles?pagination[page]=${page}&pagination[pageSize]=10`,
    })),
  graphql: (articles) =>
    articles.map(({ slug }) =>
      json(`query A($slug: String!) { articleBySlug(slug: $slug) ${WHOLE_ARTICLE} }`, { slug }),
    ),
};

/** What gives the same on stock Strapi. */
export const stock = {
  bySlug: (articles) =>
    articles.map(({ slug }) => ({
      path: `/api/articles?filters[slug][$eq]=${encodeURIComponent(slug)}&populate=*`,
    })),
  list: (pages) =>
    pages.map((page) => ({
      path: `/api/articles?populate=*&sort=publicationDate:desc&pagination[page]=${page}&pagination[pageSize]=10`,
    })),
  graphql: (articles) =>
    articles.map(({ slug }) =>
      json(
        `query A($slug: String!) { articles(filters: { slug: { eq: $slug } }) ${WHOLE_ARTICLE} }`,
        { slug },
      ),
    ),
};

const CARD = `{ title slug lead publicationDate summary { line1 line2 line3 }
  author { name } category { name slug } tags { name slug } cover { url } }`;

/** Requests that are written the same for both. */
export const others = {
  'list by author, populated': (articles) =>
    articles.map((_, index) => ({
      path: `/api/articles?filters[author][name][$eq]=Bench%20Author&populate=*&pagination[pageSize]=10&pagination[page]=${(index % 9) + 1}`,
    })),
  'list by slugs, sorted': (articles) =>
    articles.map(({ slug }, index) => ({
      path: `/api/articles?filters[slug][$in][0]=${encodeURIComponent(slug)}&filters[slug][$in][1]=${encodeURIComponent(articles[(index + 1) % articles.length].slug)}&sort=title&populate=author,category,tags`,
    })),
  'list since a day': (articles) =>
    articles.map((_, index) => ({
      path: `/api/articles?filters[publicationDate][$gte]=2020-01-${String((index % 28) + 1).padStart(2, '0')}&sort=publicationDate:desc&populate[author][fields]=name&populate[tags]=true&fields=title,slug,publicationDate&pagination[pageSize]=10`,
    })),
  'GraphQL list': (articles) =>
    articles.map((_, index) =>
      json(
        `query L($page: Int) { articles(sort: "publicationDate:desc", pagination: { page: $page, pageSize: 10 }) ${CARD} }`,
        { page: (index % 20) + 1 },
      ),
    ),
  'GraphQL connection by author': (articles) =>
    articles.map((_, index) =>
      json(
        `query C($page: Int) { articles_connection(filters: { author: { name: { eq: "Bench Author" } } }, pagination: { page: $page, pageSize: 10 }) { nodes ${CARD} pageInfo { total pageCount } } }`,
        { page: (index % 9) + 1 },
      ),
    ),
  'GraphQL article by id': (articles) =>
    articles.map(({ documentId }) =>
      json(`query I($id: ID!) { article(documentId: $id) ${WHOLE_ARTICLE} }`, { id: documentId }),
    ),
  'search in titles': (articles) =>
    articles.map(({ slug }) => ({
      path: `/api/articles?filters[title][$contains]=${encodeURIComponent(slug.slice(0, 3))}&fields=title&pagination[pageSize]=10`,
    })),
  'one by id, some fields': (articles) =>
    articles.map(({ documentId }) => ({
      path: `/api/articles/${documentId}?fields=title,lead&populate=author`,
    })),
  authors: (articles) =>
    articles.map((_, index) => ({
      path: `/api/authors?pagination[page]=${(index % 3) + 1}&populate=*`,
    })),
};

/** How many times stock Strapi's rate each of them has at least; 1 if it is not named. */
const TIMES = {
  'list by author, populated': 3,
  'list by slugs, sorted': 3,
  'list since a day': 3,
  'one by id, some fields': 3,
  'GraphQL list': 5,
  'GraphQL connection by author': 5,
  'GraphQL article by id': 5,
};

/**
 * @typedef {object} Bar
 * @property {string} name
 * @property {'at least' | 'at most'} is
 * @property {number} bar
 * @property {string} of what the ratio is to
 */

/** @type {Record<string, Bar>} by the name under which `reading.mjs` records the ratio */
export const BARS = {
  hitArticleBare: { name: 'hit, one article', is: 'at least', bar: 0.85, of: 'the bare server' },
  hitArticleStock: { name: 'hit, one article', is: 'at least', bar: 200, of: 'stock Strapi' },
  limits: {
    name: 'hit, with rate limits',
    is: 'at least',
    bar: 0.98,
    of: 'the same without them',
  },
  hitList: { name: 'hit, a list of 10', is: 'at least', bar: 0.8, of: 'the bare server' },
  hitGraphql: {
    name: 'hit, a GraphQL article by POST',
    is: 'at least',
    bar: 0.5,
    of: 'the bare server',
  },
  hitToken: { name: 'hit with an API token', is: 'at least', bar: 0.6, of: 'the bare server' },
  notModified: { name: '304', is: 'at least', bar: 0.85, of: 'a bare server that answers 304' },
  missArticle: { name: 'miss, one article by slug', is: 'at least', bar: 9, of: 'stock Strapi' },
  missList: {
    name: 'miss, a list of 10 cards',
    is: 'at least',
    bar: 8,
    of: "stock Strapi's list of 10",
  },
  missGraphql: { name: 'miss, a GraphQL article', is: 'at least', bar: 5, of: 'stock Strapi' },
  ...Object.fromEntries(
    Object.keys(others).map((name) => [
      `missOther ${name}`,
      { name: `miss, ${name}`, is: 'at least', bar: TIMES[name] ?? 1, of: 'stock Strapi' },
    ]),
  ),
  growthArticle: {
    name: 'miss by slug, time at the large size',
    is: 'at most',
    bar: 2,
    of: 'its time at 1,000',
  },
  growthList: {
    name: 'miss of a list, time at the large size',
    is: 'at most',
    bar: 2,
    of: 'its time at 1,000',
  },
  visible: {
    name: 'publish to visible on another instance, p99',
    is: 'at most',
    bar: 100,
    of: 'a millisecond',
  },
  memory: { name: 'memory under a crawl', is: 'at most', bar: 1.2, of: 'the byte bound' },
  publish: {
    name: 'publishing with 10,000 responses cached',
    is: 'at most',
    bar: 1.2,
    of: 'its time with an empty cache',
  },
};
