import { z } from 'zod';
import type { TestApplication } from '../../app/application';
import { articleInput, paragraphs } from '../../fixtures/builders';
import { rawOf, type Raw, type RawAnswer } from '../../app/delivery';
import { ARTICLE, documents } from '../../fixtures/documents';
import { changeSite } from '../discussing';
import { numbers, pickFrom } from '../../fixtures/random';
import type { SecondInstance } from '../../processes/second-instance';
import { fullAccessToken } from '../tokens';

/** Calls the Document Service of one instance. */
type Write = (
  uid: string,
  method: string,
  params: object,
) => Promise<{ documentId: string } | null | undefined>;

interface Article {
  documentId: string;
  name: string;
  version: number;
}

/** A few articles with their links, and the instances that serve and change them. */
export interface Newsroom {
  readonly app: TestApplication;
  readonly seed: number;
  readonly articles: readonly Article[];
  readonly tags: readonly string[];
  readonly category: string;
  readonly author: string;
  /** Wrong responses and wrong stored states, in words. */
  readonly faults: string[];
  random: () => number;
  pick: <T>(items: readonly T[]) => T;
  /** Sends a request to a random instance. */
  ask: Raw;
  /** Writes by a random instance. */
  write: Write;
  /** The headers of a full-access token. */
  readonly token: { Authorization: string };
}

/**
 * A version of an article has its number in the title, the first line of the summary and the heading
 * of its two sections, so that a mixture of two versions shows.
 */
export const version = (name: string, number: number) => ({
  title: `${name} v${String(number)}`,
  summary: { line1: `Line v${String(number)}`, line2: 'Second.', line3: 'Third.' },
  sections: [1, 2].map((section) => ({
    heading: `Section ${String(section)} v${String(number)}`,
    body: paragraphs(`Body of version v${String(number)}.`),
  })),
});

/**
 * Publishes the articles and connects the instances.
 *
 * @param app the first instance
 * @param second a second instance on the same database; `null` on SQLite, which has one
 * @param seed of the random choices
 */
export async function openNewsroom(
  app: TestApplication,
  second: SecondInstance | null,
  seed: number,
): Promise<Newsroom> {
  const random = numbers(seed);
  const pick = pickFrom(random);
  const here: Write = async (uid, method, params) => {
    const service = documents(app, uid as typeof ARTICLE);
    return service[method as 'create'](params as Record<string, unknown>);
  };
  const writers: Write[] = [here];
  const addresses = [app.address];
  if (second !== null) {
    addresses.push(await second.listen());
    writers.push((uid, method, params) => second.write(uid, method, params));
  }

  await changeSite(app, { commentsEnabled: true, urlPattern: 'https://news.example/{slug}' });
  const made = async (uid: string, data: object, status?: string) =>
    created.parse(await here(uid, 'create', { data, ...(status && { status }) })).documentId;
  const tags: string[] = [];
  for (const name of ['Rivers', 'Buses', 'Nights']) {
    tags.push(await made('api::tag.tag', { name: `${name} ${String(seed)}` }));
  }
  const category = await made('api::category.category', { name: `City ${String(seed)}` });
  const author = await made('api::author.author', { name: `Kim ${String(seed)}` });
  const articles: Article[] = [];
  // So few articles that most operations meet another operation on the same article.
  for (let index = 0; index < 4; index += 1) {
    const name = `Article ${String(index)} of ${String(seed)}`;
    const links = { tags, category, author, commentsSwitch: 'open' };
    const slug = `s-${String(seed)}-${String(index)}`;
    const data = articleInput({ ...version(name, 0), ...links, slug });
    articles.push({ documentId: await made(ARTICLE, data, 'published'), name, version: 0 });
  }
  return {
    app,
    seed,
    articles,
    tags,
    category,
    author,
    faults: [],
    random,
    pick,
    ask: (path, options) => rawOf({ address: pick(addresses) })(path, options),
    write: (uid, method, params) => pick(writers)(uid, method, params),
    token: { Authorization: `Bearer ${await fullAccessToken(app.strapi)}` },
  };
}

const created = z.object({ documentId: z.string() });

/** Runs one operation and records its error as a fault. */
export async function noted(
  { faults }: Newsroom,
  what: string,
  run: () => Promise<void>,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    faults.push(`${what}: ${message.slice(0, 600)}`);
  }
}

/** @throws Error if the response has another status */
export function bodyOf(answer: RawAnswer, status = 200): unknown {
  if (answer.status !== status) {
    throw new Error(`${String(answer.status)} ${answer.text.slice(0, 400)}`);
  }
  return answer.text === '' ? null : (JSON.parse(answer.text) as unknown);
}
