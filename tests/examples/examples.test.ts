import { z } from 'zod';
import type { components } from '../../docs/client/threeline';
import { startReceiver, type Received, type Receiver } from '../support/actors/receiver';
import { until } from '../support/app/until';
import { freePort } from '../support/processes/server';
import { paragraphs } from '../support/fixtures/builders';
import { copyExample, type Example } from './example';
import { contentOf, faultsOf, useVisitors } from './reading';
import { startThreeline, type Threeline } from './threeline';

type Article = components['schemas']['Article'];
type Card = components['schemas']['ArticleCard'];

const GIVEN = 'gpt-5-2wa-image-gen-2-openai-gugeure-majimak-han-bang-nallina';
const FORMER = 'yet-juso';

const { visit } = useVisitors();
const sites: Record<'next' | 'astro', string> = { next: '', astro: '' };
const examples: Example[] = [];
let threeline: Threeline;
let receiver: Receiver;
let given: Article;
let english: Article;
/** Has a category and an author. */
let filed: Card;
/** Has had another slug. */
let moved: Article;

beforeAll(async () => {
  const [nextPort, astroPort] = await Promise.all([freePort(), freePort()]);
  sites.next = `http://127.0.0.1:${String(nextPort)}`;
  sites.astro = `http://127.0.0.1:${String(astroPort)}`;
  // Keeps webhooks, so that a test decides when one arrives.
  receiver = await startReceiver();
  threeline = await startThreeline({
    previewUrl: `${sites.next}/api/preview?secret=preview-secret&slug={slug}&locale={locale}&status={status}`,
    urlPattern: `${sites.next}/{locale}/articles/{slug}`,
    webhookUrl: receiver.url,
  });
  const { desk } = threeline;
  const [card] = (await desk.listArticles({ query: { locale: 'en' } })).data;
  const query = { locale: 'en' };
  english = (await desk.getArticleBySlug({ slug: card?.slug ?? '', query })).data;
  given = (await desk.getArticleBySlug({ slug: GIVEN })).data;
  const filters = { category: { slug: { $notNull: true } }, author: { slug: { $notNull: true } } };
  [filed = given] = (await desk.listArticles({ query: { filters } })).data;
  moved = await publish('주소가 바뀐 글', FORMER);
  await desk.updateArticle({
    documentId: moved.documentId,
    body: { data: { slug: 'sae-juso', cover: await threeline.upload() } },
  });

  const next = copyExample('next');
  const astro = copyExample('astro');
  examples.push(next, astro);
  const env = {
    THREELINE_URL: threeline.address,
    THREELINE_TOKEN: threeline.previewToken,
    PREVIEW_SECRET: 'preview-secret',
    WEBHOOK_SECRET: threeline.webhookSecret,
    SITE_URL: sites.next,
  };
  // One after the other: each takes all cores.
  for (const example of examples) {
    await example.npm(['ci', '--no-audit', '--no-fund']);
    await example.npm(['run', 'build'], env);
  }
  const on = (port: number) => ['--', '--port', String(port)];
  await next.serve(['start', ...on(nextPort), '--hostname', '127.0.0.1'], sites.next, env);
  await astro.serve(['run', 'preview', ...on(astroPort), '--host', '127.0.0.1'], sites.astro, env);
}, 900_000);

afterAll(async () => {
  for (const example of examples) await example.remove();
  await threeline.stop();
  await receiver.close();
});

async function publish(title: string, slug?: string): Promise<Article> {
  const { data } = await threeline.desk.createArticle({
    query: { locale: 'ko' },
    body: {
      data: {
        title,
        slug,
        summary: { line1: '하나.', line2: '둘.', line3: '셋.' },
        sections: [{ heading: '소제목', body: paragraphs('본문.') }],
      },
    },
  });
  return (await threeline.desk.getArticle({ documentId: data.documentId })).data;
}

const titleAt = (url: string) => visit(url, (page) => page.locator('h1').innerText());

describe.each(['next', 'astro'] as const)('the example in %s', (name) => {
  test.each(['ko', 'en'])(
    'shows a whole article with three lines, headings, notice and JSON-LD: %s',
    async (lang) => {
      const article = lang === 'ko' ? given : english;
      const url = `${sites[name]}/${lang}/articles/${article.slug}`;
      const { title, summary, sections, discussion } = article;
      expect(await visit(url, contentOf)).toEqual({
        lang,
        title,
        lines: [summary.line1, summary.line2, summary.line3],
        headings: sections.map(({ heading }) => heading),
        notice: discussion.notice,
        jsonLd: { '@type': 'NewsArticle', headline: title },
      });
    },
  );

  test('leads from the list to an article, and from the root to the list', async () => {
    const title = await visit(sites[name], async (page) => {
      await page.getByRole('link', { name: given.title }).click();
      return page.locator('article h1').innerText();
    });
    expect(title).toBe(given.title);
  });

  test('redirects a former slug', async () => {
    const url = await visit(`${sites[name]}/ko/articles/${FORMER}`, async (page) => {
      await page.locator('article').waitFor();
      return page.url();
    });
    expect(url).toMatch(/\/ko\/articles\/sae-juso\/?$/);
  });

  test('shows the cover', async () => {
    const width = await visit(`${sites[name]}/ko/articles/sae-juso`, (page) =>
      page.evaluate(
        `((picture) => picture.decode().then(() => picture.naturalWidth))(
          document.querySelector('article img'))`,
      ),
    );
    expect(width).toBeGreaterThan(0);
  });

  test.each([
    ['sitemap.xml', '<urlset'],
    ['ko/feed.rss', '<rss'],
    ['en/feed.atom', '<feed'],
    ['ko/feed.json', 'jsonfeed.org'],
  ])('serves %s', async (path, begin) => {
    const response = await fetch(`${sites[name]}/${path}`);
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining(begin)]);
  });

  test.each(['ko', 'en'])('has no fault that axe finds in lists and articles: %s', async (lang) => {
    const { slug } = lang === 'ko' ? given : english;
    for (const path of [lang, `${lang}/articles/${slug}`]) {
      expect(await visit(`${sites[name]}/${path}`, faultsOf)).toEqual([]);
    }
  });
});

describe('the example in next', () => {
  test('has no fault that axe finds in the other kinds of pages', async () => {
    const paths = [
      `ko/categories/${filed.category?.slug ?? ''}`,
      `ko/authors/${filed.author?.slug ?? ''}`,
      `ko/search?q=${encodeURIComponent('이미지')}`,
      'ko/articles/there-is-none',
      'en/there/is/none',
    ];
    for (const path of paths) expect(await visit(`${sites.next}/${path}`, faultsOf)).toEqual([]);
  });

  test('lists the articles of a category and an author', async () => {
    const links = (path: string) =>
      visit(`${sites.next}/${path}`, (page) =>
        page.locator('main').getByRole('link', { name: filed.title }).count(),
      );
    expect(await links(`ko/categories/${filed.category?.slug ?? ''}`)).toBe(1);
    expect(await links(`ko/authors/${filed.author?.slug ?? ''}`)).toBe(1);
  });

  test('finds an article by a part of a word', async () => {
    const found = await visit(`${sites.next}/ko`, async (page) => {
      await page.getByRole('searchbox').fill('이미지생성');
      await page.keyboard.press('Enter');
      await page.locator('mark').first().waitFor();
      return page.getByRole('link', { name: given.title }).count();
    });
    expect(found).toBe(1);
  });

  test.each([
    [`ko/articles/${FORMER}`, 308],
    ['ko/articles/there-is-none', 404],
    ['ko/categories/there-is-none', 404],
    ['xx', 404],
    ['xx/categories/technology', 404],
    ['api/preview?secret=wrong&slug=a&locale=ko', 401],
  ])('answers /%s with %i', async (path, status) => {
    const response = await fetch(`${sites.next}/${path}`, { redirect: 'manual' });
    expect(response.status).toBe(status);
  });

  test('serves the pictures of Threeline under its own address', async () => {
    const { data } = await threeline.desk.getArticle({ documentId: moved.documentId });
    const { pathname } = new URL(data.cover?.url ?? '');
    const response = await fetch(sites.next + pathname);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  const forward = async ({ headers, text }: Received) => {
    const signed = Object.entries(headers).filter(([name]) => name.startsWith('webhook-'));
    const response = await fetch(`${sites.next}/api/revalidate`, {
      method: 'POST',
      headers: Object.fromEntries(signed) as Record<string, string>,
      body: text,
    });
    return response.status;
  };

  test('shows a new title after the signed webhook, and not before', async () => {
    const { documentId, slug, title } = await publish('처음 제목');
    const pages = [`${sites.next}/ko/articles/${slug}`, `${sites.next}/ko`];
    const shown = () =>
      Promise.all(
        pages.map((url) =>
          visit(url, async (page) => /처음 제목|바뀐 제목/.exec(await page.innerText('main'))?.[0]),
        ),
      );
    const published = async (expected: string) => {
      const isIt = ({ body }: Received) =>
        z.object({ entry: z.object({ title: z.literal(expected) }) }).safeParse(body).success;
      await until(() => receiver.received.some(isIt), `the webhook of ${expected} arrives`);
      return receiver.received.filter(isIt);
    };
    for (const webhook of await published(title)) expect(await forward(webhook)).toBe(204);
    expect(await shown()).toEqual(['처음 제목', '처음 제목']);

    await threeline.desk.updateArticle({ documentId, body: { data: { title: '바뀐 제목' } } });
    const webhooks = await published('바뀐 제목');
    expect(await shown()).toEqual(['처음 제목', '처음 제목']);

    for (const webhook of webhooks) {
      const forged = { ...webhook, text: webhook.text.replace('entry.', 'entry..') };
      expect(await forward(forged)).toBe(401);
    }
    expect(await shown()).toEqual(['처음 제목', '처음 제목']);

    for (const webhook of webhooks) expect(await forward(webhook)).toBe(204);
    expect(await shown()).toEqual(['바뀐 제목', '바뀐 제목']);
  });

  test('shows a published article where it had found none', async () => {
    const url = `${sites.next}/ko/articles/naeil-naol-geul`;
    expect((await fetch(url)).status).toBe(404);
    receiver.clear();
    await publish('내일 나올 글', 'naeil-naol-geul');
    await until(() => receiver.received.length > 0);
    for (const webhook of receiver.received) expect(await forward(webhook)).toBe(204);
    expect(await titleAt(url)).toBe('내일 나올 글');
  });

  test('shows a draft to an editor, until the editor leaves it', async () => {
    const { documentId, slug } = await publish('공개된 제목');
    await threeline.desk.updateArticle({
      documentId,
      query: { status: 'draft' },
      body: { data: { title: '쓰고 있는 제목' } },
    });
    const url = `${sites.next}/ko/articles/${slug}`;

    await visit(await threeline.previewOf(documentId), async (page) => {
      expect(await page.locator('h1').innerText()).toBe('쓰고 있는 제목');
      expect(await faultsOf(page)).toEqual([]);
      expect(await titleAt(url)).toBe('공개된 제목');
      await page.goto(`${sites.next}/ko/articles/${FORMER}`);
      expect(await page.locator('h1').innerText()).toBe(moved.title);

      const leave = page.getByRole('button', { name: '초안 보기 끝내기' });
      await leave.click();
      await leave.waitFor({ state: 'detached' });
      await page.goto(url);
      expect(await page.locator('h1').innerText()).toBe('공개된 제목');
    });
  });
});
