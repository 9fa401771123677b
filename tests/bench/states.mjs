// The cases that are about what a cache does to the rest: memory, writes, other instances.
import { performance } from 'node:perf_hooks';
import { ask } from './load.mjs';
import { median } from './report.mjs';

/** The default of `DELIVERY_CACHE_MAX_BYTES`. */
const CRAWL_BYTES = 256_000_000;
const CACHED = 10_000;
const WRITES = 20;
const ROUNDS = 5;

/** Asks for many addresses, a few at a time. */
async function visit(origin, count, addressOf) {
  let next = 0;
  const worker = async () => {
    while (next < count) {
      next += 1;
      await ask(origin, { path: addressOf(next), headers: { 'Accept-Encoding': 'br' } });
    }
  };
  await Promise.all(Array.from({ length: 20 }, worker));
}

/** Distinct addresses that all have an answer: pages of every size. */
const crawled = (n) =>
  `/api/articles?pagination[page]=${Math.ceil(n / 20) + 1}&pagination[pageSize]=${(n % 20) + 1}`;

const FIELDS = ['title', 'slug', 'lead', 'publicationDate', 'readingMinutes'];

/** Lists, which a publish purges, and by turns single articles, of which it purges one. */
const listOrArticle = (articles) => (n) => {
  if (n % 2 === 0) return crawled(n / 2);
  const { documentId } = articles[n % articles.length];
  // A set of fields for each 5 bits.
  const bits = (Math.floor(n / articles.length) % 31) + 1;
  return `/api/articles/${documentId}?fields=${FIELDS.filter((_, at) => bits & (1 << at))}`;
};

/** How far a crawl makes the process grow, next to the bound. */
export async function measureCrawl(bench, addresses) {
  const server = await bench.ours(undefined, { DELIVERY_CACHE_MAX_BYTES: String(CRAWL_BYTES) });
  try {
    // What the application itself needs once it works, with nothing that could be kept.
    await visit(server.origin, 2000, (n) => `/api/articles/none-${n}`);
    const before = await server.rss();
    await visit(server.origin, addresses, crawled);
    bench.ratios.memory = ((await server.rss()) - before) / CRAWL_BYTES;
  } finally {
    await server.stop();
  }
}

const write = (origin, accessKey, documentId, title) =>
  ask(origin, {
    method: 'PUT',
    path: `/api/articles/${documentId}?locale=ko`,
    headers: { Authorization: `Bearer ${accessKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: { title } }),
  });

/** Median milliseconds of publishing over REST. */
async function publishing(server, bench) {
  const times = [];
  for (let index = 0; index < WRITES; index += 1) {
    const { documentId } = bench.articles[index];
    const began = performance.now();
    const { status, body } = await write(
      server.origin,
      bench.accessKey,
      documentId,
      `Written ${index}`,
    );
    if (status !== 200) throw new Error(`Publishing answered ${status}: ${body}`);
    times.push(performance.now() - began);
  }
  return median(times);
}

/** How much longer publishing takes while many responses are cached, in processes of their own. */
export async function measurePublish(bench) {
  const ratios = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await bench.ours();
    try {
      await publishing(server, bench);
      const empty = await publishing(server, bench);
      await visit(server.origin, CACHED, listOrArticle(bench.articles));
      ratios.push((await publishing(server, bench)) / empty);
    } finally {
      await server.stop();
    }
  }
  bench.ratios.publish = median(ratios);
}

/** Milliseconds from the answer to a write on one instance to its being read on another, p99. */
export async function measureVisible(bench) {
  const [writer, reader] = [await bench.ours(), await bench.ours()];
  try {
    const [{ documentId }] = bench.articles;
    const path = `/api/articles/${documentId}`;
    const times = [];
    for (let index = 0; index < 200; index += 1) {
      const title = `Visible ${index}`;
      await write(writer.origin, bench.accessKey, documentId, title);
      const written = performance.now();
      let seen = false;
      while (!seen && performance.now() - written < 5000) {
        seen = JSON.parse((await ask(reader.origin, { path })).body).data.title === title;
      }
      times.push(performance.now() - written);
    }
    times.sort((a, b) => a - b);
    bench.ratios.visible = times[Math.floor(times.length * 0.99)];
  } finally {
    await Promise.all([writer.stop(), reader.stop()]);
  }
}
