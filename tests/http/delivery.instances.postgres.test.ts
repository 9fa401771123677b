import { z } from 'zod';
import { readOnlyToken } from '../support/actors/tokens';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
import { articleInput } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import { rawOf, statusOf, type RawAnswer } from '../support/app/delivery';
import { History, type Side } from '../support/fixtures/histories';
import { numbers, pickFrom, seedOf, TEST_TIMES } from '../support/fixtures/random';
import { startSecondInstance, type SecondInstance } from '../support/processes/second-instance';

const STEPS = 800 * TEST_TIMES;
/** In each of which both instances write. */
const STEPS_OF_BOTH = 60 * TEST_TIMES;
const ARTICLES = 8;
const SEED = seedOf();

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';

const app = useApplication();
let second: SecondInstance;
let addresses: [string, string];

beforeAll(async () => {
  second = await startSecondInstance();
  addresses = [app.address, await second.listen()];
}, 300_000);
afterAll(() => second.stop());

const single = z.object({ title: z.string(), author: z.object({ name: z.string() }).nullable() });
const one = z.object({ data: single });
const page = z.object({ data: z.array(single.extend({ documentId: z.string() })) });
const graphql = z.object({ data: z.object({ article: single.nullable() }) });

/** Writes and reads at random, and what was read that nobody should have seen any more. */
async function startWalk(seed: number) {
  const random = numbers(seed);
  const pick = pickFrom(random);
  const side = (): Side => (random() < 0.5 ? 0 : 1);
  const reads = addresses.map((address) => rawOf({ address }));
  const call = (by: Side, uid: string, method: string, params: object) =>
    by === 1 ? second.write(uid, method, params) : callHere(uid, method, params);
  const callHere = async (uid: string, method: string, params: object) => {
    const service = documents(app, uid as typeof ARTICLE);
    return (await service[method as 'create'](params as Record<string, unknown>)) as {
      documentId: string;
    };
  };

  let count = 0;
  const named = (what: string) => {
    count += 1;
    return `${what} ${String(count)}`;
  };
  const name = named(`Author of ${String(seed)},`);
  const authorName = new History();
  const { documentId: author } = await call(0, AUTHOR, 'create', { data: { name } });
  await authorName.write(0, name, () => Promise.resolve());
  const articles: { documentId: string; slug: string; title: History }[] = [];
  for (let index = 0; index < ARTICLES; index += 1) {
    const slug = `walk-${String(seed)}-${String(index)}`;
    const data = articleInput({ title: named('Title'), slug, author });
    const { documentId } = await call(0, ARTICLE, 'create', { data });
    articles.push({ documentId, slug, title: new History() });
  }

  const write = async (by = side(), article = pick(articles)) => {
    if (random() < 0.2) {
      const next = named('Author');
      const params = { documentId: author, data: { name: next } };
      return authorName.write(by, next, () => call(by, AUTHOR, 'update', params));
    }
    const { documentId, title } = article;
    if (title.present !== null && random() < 0.3) {
      return title.write(by, null, () => call(by, ARTICLE, 'unpublish', { documentId }));
    }
    const next = named('Title');
    const params = { documentId, data: { title: next }, status: 'published' };
    return title.write(by, next, () => call(by, ARTICLE, 'update', params));
  };

  let hits = 0;
  const faults: string[] = [];
  const timed = async (at: Side, path: string, judge: (answer: RawAnswer, what: Judge) => void) => {
    const begun = performance.now();
    const answer = await (reads[at] as (typeof reads)[0])(path);
    const ended = performance.now();
    if (statusOf(answer) === 'threeline; hit') hits += 1;
    judge(answer, (what, history, shown) => {
      const allowed = history.allowed(at, begun, ended);
      if (allowed.includes(shown)) return;
      faults.push(
        `instance ${String(at)} ${path} (${statusOf(answer)}): ${what} is ${String(shown)}, not ${allowed.join(' or ')}`,
      );
    });
  };
  type Judge = (what: string, history: History, shown: string | null) => void;

  const read = async () => {
    const { documentId, slug, title } = pick(articles);
    const judgeOne =
      (parse: (value: unknown) => z.infer<typeof single> | null) =>
      (answer: RawAnswer, judge: Judge) => {
        const shown = answer.status === 404 ? null : parse(JSON.parse(answer.text));
        judge(documentId, title, shown?.title ?? null);
        if (shown !== null) judge('author', authorName, shown.author?.name ?? null);
      };
    const kind = pick(['slug', 'document', 'general', 'list', 'graphql'] as const);
    const at = side();
    const query = `{ article(documentId: "${documentId}") { title author { name } } }`;
    if (kind === 'list') {
      return timed(at, '/api/articles?pagination[pageSize]=100', (answer, judge) => {
        const { data } = page.parse(JSON.parse(answer.text));
        for (const article of articles) {
          const shown = data.find((card) => card.documentId === article.documentId);
          judge(article.documentId, article.title, shown?.title ?? null);
          if (shown?.author) judge('author', authorName, shown.author.name);
        }
      });
    }
    if (kind === 'graphql') {
      const path = `/graphql?query=${encodeURIComponent(query)}`;
      return timed(
        at,
        path,
        judgeOne((value) => graphql.parse(value).data.article),
      );
    }
    const paths = {
      slug: `/api/articles/slug/${slug}`,
      document: `/api/articles/${documentId}`,
      general: `/api/articles/${documentId}?fields=title&populate[author][fields]=name`,
    };
    return timed(
      at,
      paths[kind],
      judgeOne((value) => one.parse(value).data),
    );
  };

  return {
    write,
    /** Both instances write, half of the time to one article, before either has heard of the other. */
    writeOnBoth: () => {
      const one = pick(articles);
      return Promise.all([write(0, one), write(1, random() < 0.5 ? one : pick(articles))]);
    },
    read,
    random,
    faults,
    hits: () => hits,
  };
}

test('nothing is stale on either of two instances', async () => {
  const { write, read, random, faults, hits } = await startWalk(SEED);
  for (let step = 0; step < STEPS; step += 1) {
    // In the middle third nobody is told of anything.
    if (step > STEPS / 3 && step < (2 * STEPS) / 3 && step % 20 === 0) {
      await app.strapi.db.connection.raw(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name like 'threeline changes %'`,
      );
    }
    // Reads that are under way while something is written, and reads right after it.
    const writing = random() < 0.15 ? write() : Promise.resolve();
    await Promise.all([writing, read(), read()]);
    await read();
    if (faults.length > 0) break;
  }
  expect(faults).toEqual([]);
  // Most of it came from memory, or this would say nothing about the cache.
  expect(hits()).toBeGreaterThan(STEPS);
}, 300_000);

test('nor when both write at the same moment', async () => {
  const { writeOnBoth, read, faults, hits } = await startWalk(SEED + 1);
  const some = (count: number) => Promise.all(Array.from({ length: count }, () => read()));
  for (let step = 0; step < STEPS_OF_BOTH; step += 1) {
    await Promise.all([writeOnBoth(), some(4)]);
    for (let time = 0; time < 3; time += 1) await some(4);
    if (faults.length > 0) break;
  }
  expect(faults).toEqual([]);
  expect(hits()).toBeGreaterThan(STEPS_OF_BOTH);
}, 300_000);

test('a token that one instance deletes is refused by the other, although memory has its responses', async () => {
  const token = await readOnlyToken(app.strapi);
  const { id } = (await app.strapi.db
    .query('admin::api-token')
    .findOne({ orderBy: { id: 'desc' } })) as { id: number };
  const elsewhere = rawOf({ address: addresses[1] });
  const read = () => elsewhere('/api/articles', { headers: { Authorization: `Bearer ${token}` } });
  await until(async () => statusOf(await read()) === 'threeline; hit');

  const service = app.strapi.service('admin::api-token') as {
    revoke(id: number): Promise<unknown>;
  };
  await service.revoke(id);

  await until(async () => (await read()).status === 401);
  for (let time = 0; time < 3; time += 1) expect((await read()).status).toBe(401);
});
