// The cases that are requests a second.
import { ours, others, stock } from './cases.mjs';
import { ask, load } from './load.mjs';
import { limits } from './processes.mjs';
import { median } from './report.mjs';

const PASSES = 5;
const PAGES = Array.from({ length: 20 }, (_, index) => index + 1);

/**
 * Drives servers in turn, over and over, so that what else the machine does meets all of them, and
 * notes the outcome. Answers with each one's requests a second.
 *
 * @param {[label: string, server: import('./processes.mjs').Server, requests: object[]][]} entrants
 */
async function drive(bench, name, entrants) {
  // What compiles, and what a cache keeps, is there before the measurement.
  for (const [, server, requests] of entrants) await load(server.origin, requests, 1);
  const passes = entrants.map(() => []);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const [index, [, server, requests]] of entrants.entries()) {
      passes[index].push(await load(server.origin, requests, bench.seconds));
    }
  }
  for (const [index, [label, server]] of entrants.entries()) {
    bench.rows.push({ name, server: label, passes: passes[index], rss: await server.rss() });
  }
  return passes.map((ofOne) => median(ofOne.map(({ perSecond }) => perSecond)));
}

/** Runs servers for as long as `work` takes. */
async function during(starting, work) {
  const servers = [];
  try {
    for (const one of starting) servers.push(await one());
    return await work(...servers);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** A hit: one request over and over, against a bare server with the same bytes. */
export async function measureHits(bench) {
  const [article] = bench.articles;
  const [first] = ours.bySlug([article]);
  await during([() => bench.ours()], async (server) => {
    await ask(server.origin, first);
    const { headers } = await ask(server.origin, first);
    const withToken = { Authorization: `Bearer ${bench.accessKey}` };
    const cases = [
      ['hitArticleBare', 'hit, one article', first],
      ['hitList', 'hit, a list of 10', ours.list([1])[0]],
      ['hitGraphql', 'hit, a GraphQL article by POST', ours.graphql([article])[0]],
      ['hitToken', 'hit with an API token', { ...first, headers: withToken }],
      ['notModified', '304', { ...first, headers: { 'If-None-Match': headers.etag } }],
    ];
    for (const [key, name, request] of cases) {
      // The first use of a token reaches the framework, and the second one reads the article.
      for (let time = 0; time < 2; time += 1) await ask(server.origin, request);
      await during([() => bench.bare(server.origin, request)], async (bare) => {
        const entrants = [
          ['ours', server, [request]],
          ['bare', bare, [request]],
        ];
        const [mine, theirs] = await drive(bench, name, entrants);
        bench.ratios[key] = mine / theirs;
        if (key === 'hitArticleBare') bench.hit = mine;
      });
    }
  });
}

/** The same hit with and without rate limits. */
export async function measureLimits(bench) {
  const [request] = ours.bySlug([bench.articles[0]]);
  const starting = [() => bench.ours(), () => bench.ours(bench.besideEnv, limits('off'))];
  await during(starting, async (limited, unlimited) => {
    const entrants = [
      ['limits on', limited, [request]],
      ['limits off', unlimited, [request]],
    ];
    const [rate, rateWithout] = await drive(bench, 'hit, rate limits', entrants);
    bench.ratios.limits = rate / rateWithout;
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
  await during([() => bench.uncached(), () => bench.stock()], async (uncached, plain) => {
    for (const [key, name, mine, theirs] of cases) {
      const entrants = [
        ['ours, cache off', uncached, mine],
        ['stock', plain, theirs],
      ];
      const [rate, stockRate] = await drive(bench, name, entrants);
      bench.ratios[key] = rate / stockRate;
      if (key === 'missArticle' && bench.hit) bench.ratios.hitArticleStock = bench.hit / stockRate;
    }
  });
}

/** The same misses among many more articles. */
export async function measureGrowth(bench, large) {
  const starting = [() => bench.uncached(), () => bench.uncached(large.env)];
  await during(starting, async (few, many) => {
    const cases = [
      ['growthArticle', 'growth, by slug', ours.bySlug(bench.articles), ours.bySlug(large.sample)],
      ['growthList', 'growth, list', ours.list(PAGES), ours.list(PAGES)],
    ];
    for (const [key, name, before, after] of cases) {
      const entrants = [
        ['1,000 articles', few, before],
        ['many articles', many, after],
      ];
      const [rate, rateOfMany] = await drive(bench, name, entrants);
      bench.ratios[key] = rate / rateOfMany;
    }
  });
}
