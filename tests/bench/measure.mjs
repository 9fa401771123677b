// The cases that are requests a second.
import { ours, others, stock } from './cases.mjs';
import { ask, load } from './load.mjs';
import { median } from './report.mjs';

const PASSES = 2;
const PAGES = Array.from({ length: 20 }, (_, index) => index + 1);

/** Drives a server, and notes the outcome. Answers with requests a second. */
async function drive(bench, name, label, server, requests) {
  // What compiles, and what a cache keeps, is there before the measurement.
  for (const request of requests.slice(0, 50)) await ask(server.origin, request);
  const passes = [];
  for (let pass = 0; pass < PASSES; pass += 1) passes.push(await load(server.origin, requests, bench.seconds));
  bench.rows.push({ name, server: label, passes, rss: await server.rss() });
  const failures = passes.reduce((sum, { failures: count }) => sum + count, 0);
  if (failures > 0) console.error(`${name}, ${label}: ${failures} answers were errors.`);
  return median(passes.map(({ perSecond }) => perSecond));
}

/** Runs a server for as long as `work` takes. */
async function during(starting, work) {
  const server = await starting;
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** A hit: one request over and over, against a bare server with the same bytes. */
export async function measureHits(bench) {
  const [article] = bench.articles;
  const cases = {
    hitArticleBare: ['hit, one article', ours.bySlug([article])[0]],
    hitList: ['hit, a list of 10', ours.list([1])[0]],
    hitGraphql: ['hit, a GraphQL article by POST', ours.graphql([article])[0]],
  };
  await during(bench.ours(), async (server) => {
    const [, first] = cases.hitArticleBare;
    await ask(server.origin, first);
    const { headers } = await ask(server.origin, first);
    cases.notModified = ['304', { ...first, headers: { 'If-None-Match': headers.etag } }];
    for (const [key, [name, request]] of Object.entries(cases)) {
      const mine = await drive(bench, name, 'ours', server, [request]);
      const theirs = await during(bench.bare(server.origin, request), (bare) =>
        drive(bench, name, 'bare', bare, [request]),
      );
      bench.ratios[key] = mine / theirs;
      if (key === 'hitArticleBare') bench.hit = mine;
    }
  });
}

/** Misses: the cache is off, so that every request is one. */
export async function measureMisses(bench) {
  const { articles } = bench;
  const cases = [
    ['missArticle', 'miss, one article by slug', ours.bySlug(articles), stock.bySlug(articles)],
    ['missList', 'miss, a list of 10 cards', ours.list(PAGES), stock.list(PAGES)],
    ['missGraphql', 'miss, a GraphQL article', ours.graphql(articles), stock.graphql(articles)],
    ...Object.entries(others).map(([name, requests]) => [
      `missOther ${name}`,
      `miss, ${name}`,
      requests(articles),
      requests(articles),
    ]),
  ];
  const mine = await during(bench.uncached(), async (server) => {
    const rates = [];
    for (const [, name, requests] of cases) rates.push(await drive(bench, name, 'ours, cache off', server, requests));
    return rates;
  });
  await during(bench.stock(), async (server) => {
    for (const [index, [key, name, , requests]] of cases.entries()) {
      const theirs = await drive(bench, name, 'stock', server, requests);
      bench.ratios[key] = mine[index] / theirs;
      if (key === 'missArticle' && bench.hit !== undefined) bench.ratios.hitArticleStock = bench.hit / theirs;
    }
  });
}

/** The same misses among many more articles. */
export async function measureGrowth(bench, large) {
  const rates = async (env, articles, size) =>
    during(bench.uncached(env), async (server) => [
      await drive(bench, 'growth, by slug', size, server, ours.bySlug(articles)),
      await drive(bench, 'growth, list', size, server, ours.list(PAGES)),
    ]);
  const [slugBefore, listBefore] = await rates(undefined, bench.articles, 'small');
  const [slugAfter, listAfter] = await rates(large.env, large.sample, 'large');
  bench.ratios.growthArticle = slugBefore / slugAfter;
  bench.ratios.growthList = listBefore / listAfter;
}
