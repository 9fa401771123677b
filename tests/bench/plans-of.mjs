// Child: how the database answers the statements that readers cause. Arguments: the project's folder.
//
// The contract's own shapes have statements of their own; the rest is asked for over HTTP, and every
// statement about articles that Strapi sends meanwhile is looked at.
import { finish, load } from './built.mjs';
import { planOf } from './plan.mjs';

const [root] = process.argv.slice(2);
const { strapi, built } = await load(root);
const knex = strapi.db.connection;
const isPostgres = strapi.db.dialect.client === 'postgres';

const [{ slug, documentId }] = await knex('articles')
  .whereNotNull('published_at')
  .orderBy('id', 'desc')
  .limit(1)
  .select({ slug: 'slug', documentId: 'document_id' });
const slugOf = async (name) =>
  encodeURIComponent((await knex(name).orderBy('id').first('slug')).slug);
const category = await slugOf('categories');
const tag = await slugOf('tags');
const author = await slugOf('authors');

const { articleStatements } = built('features/delivery/articles/statements');
const statements = articleStatements(strapi);
const ko = { locale: 'ko', fallback: null };
const enOrKo = { locale: 'en', fallback: 'ko' };
const page = { kind: 'page', pageSize: 10 };
const own = {
  'by slug': statements.select({ kind: 'slug', slug, ...ko }),
  'by slug, with a fallback': statements.select({ kind: 'slug', slug, ...enOrKo }),
  'by id': statements.select({ kind: 'document', documentId, ...ko }),
  'by id, with a fallback': statements.select({ kind: 'document', documentId, ...enOrKo }),
  'cards, page 1': statements.select({ ...page, page: 1, ...ko }),
  'cards, page 5000': statements.select({ ...page, page: 5000, ...ko }),
  'cards, with a fallback': statements.select({ ...page, page: 1, ...enOrKo }),
  'count of cards': statements.count('ko', null),
  'count of cards, with a fallback': statements.count('en', 'ko'),
};
const asked = {
  'by slug, some fields': `/api/articles/slug/${encodeURIComponent(slug)}?fields=title`,
  'by id, some fields': `/api/articles/${documentId}?fields=title&populate=author`,
  'list, some fields': '/api/articles?fields=title&sort=publicationDate:desc',
  'list of a category': `/api/articles?filters[category][slug][$eq]=${category}`,
  'list of a tag': `/api/articles?filters[tags][slug][$eq]=${tag}`,
  'list of an author': `/api/articles?filters[author][slug][$eq]=${author}`,
  feed: '/api/feed.json',
  'feed of a category': `/api/feed.json?category=${category}`,
  'feed of a tag': `/api/feed.json?tag=${tag}`,
  'feed of an author': `/api/feed.json?author=${author}`,
  'comments of an article': `/api/articles/${documentId}/comments`,
};

const indexesOfArticles = new Set(
  (isPostgres
    ? (await knex.raw(`select indexname as name from pg_indexes where tablename = 'articles'`)).rows
    : await knex.raw(`select name from pragma_index_list('articles')`)
  ).map(({ name }) => name),
);

const plans = [];
const explain = async (name, statement, prepared = false) => {
  const plan = await planOf(knex, isPostgres, statement, prepared);
  const indexes = plan.indexes.filter((index) => indexesOfArticles.has(index));
  plans.push({ name, sql: statement.sql, ...plan, indexes });
};
for (const [name, { text, values }] of Object.entries(own)) {
  let count = 0;
  const sql = isPostgres ? text.replaceAll('?', () => `$${(count += 1)}`) : text;
  await explain(name, { sql, bindings: values });
  // Delivery prepares these.
  if (isPostgres) await explain(`${name} (prepared)`, { sql, bindings: values }, true);
}

strapi.server.mount();
await new Promise((done) => strapi.server.httpServer.listen(0, '127.0.0.1', done));
const { port } = strapi.server.httpServer.address();
for (const [name, address] of Object.entries(asked)) {
  const seen = new Map();
  const note = ({ sql, bindings }) => {
    if (/^select/i.test(sql) && /[`"]articles[`"]/.test(sql)) seen.set(sql, { sql, bindings });
  };
  knex.on('query', note);
  const { status } = await fetch(`http://127.0.0.1:${port}${address}`);
  knex.removeListener('query', note);
  if (status !== 200) throw new Error(`${address} was answered ${status}.`);
  for (const [index, statement] of [...seen.values()].entries()) {
    await explain(seen.size > 1 ? `${name}, statement ${index + 1}` : name, statement);
  }
}
await finish(strapi, { plans });
