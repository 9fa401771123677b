import { z } from 'zod';
import { articleInput } from '../support/fixtures/builders';
import { SETTINGS } from '../support/app/launch';
import { startSecondInstance, type SecondInstance } from '../support/processes/second-instance';
import { createDatabase, type TestDatabase } from '../support/app/test-database';

const ZONES = ['UTC', 'Asia/Seoul', 'America/New_York'] as const;
const CREDENTIALS = { email: 'zones@newsroom.example', password: 'Correct-horse-1' };
const PATHS = [
  '/api/articles?sort=title',
  '/api/sitemap.xml',
  '/api/feed.json',
  '/api/feed.rss',
  '/api/feed.atom',
  '/api/articles/slug/from-utc?jsonLd=true',
];

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.remove());

/** An instance in a zone, by its address. One at a time: one process owns an SQLite database. */
async function inZone<T>(
  zone: string,
  act: (instance: SecondInstance, address: string) => Promise<T>,
): Promise<T> {
  const instance = await startSecondInstance(undefined, {
    ...SETTINGS,
    ...database.env,
    TZ: zone,
  });
  try {
    return await act(instance, await instance.listen());
  } finally {
    await instance.stop();
  }
}

const page = z.object({
  data: z.array(
    z.object({
      documentId: z.string(),
      createdAt: z.iso.datetime(),
      updatedAt: z.iso.datetime(),
      publishedAt: z.iso.datetime(),
    }),
  ),
});

async function json(url: string, init?: RequestInit): Promise<unknown> {
  const answer = await fetch(url, init);
  expect([url, answer.status]).toEqual([url, 200]);
  return answer.json();
}

/** A schedule as a response has it. The clock of the site goes on from one instance to the next. */
function withoutClock(response: unknown): object {
  const { data } = z.object({ data: z.looseObject({ now: z.string() }) }).parse(response);
  const { now: _now, ...schedule } = data;
  return schedule;
}

async function signIn(address: string): Promise<Record<string, string>> {
  const body = JSON.stringify(CREDENTIALS);
  const headers = { 'content-type': 'application/json' };
  const answer = await json(`${address}/admin/login`, { method: 'POST', headers, body });
  const { token } = z.object({ data: z.object({ token: z.string() }) }).parse(answer).data;
  return { ...headers, authorization: `Bearer ${token}` };
}

test('what a process in one time zone writes, the others read as the same instant', async () => {
  const schedules: string[] = [];
  for (const zone of ZONES) {
    const before = Date.now();
    await inZone(zone, async (instance, address) => {
      if (zone === 'UTC') {
        const body = JSON.stringify({ firstname: 'Zone', lastname: 'Keeper', ...CREDENTIALS });
        const headers = { 'content-type': 'application/json' };
        await json(`${address}/admin/register-admin`, { method: 'POST', headers, body });
        const { documentId } = await instance.write('api::site.site', 'findFirst', {});
        const site = { urlPattern: 'https://example.com/{locale}/{slug}' };
        const params = { documentId, locale: 'ko', data: site };
        await instance.write('api::site.site', 'update', params);
      }
      const data = articleInput({ title: `From ${zone}` });
      const article = { uid: 'api::article.article', method: 'create' };
      const { documentId } = await instance.write(article.uid, article.method, {
        data,
        status: 'published',
      });
      const draft = await instance.write(article.uid, article.method, {
        data: articleInput({ title: `Draft from ${zone}` }),
      });
      schedules.push(draft.documentId);
      const body = JSON.stringify({
        publishAt: '2040-01-01T09:00',
        unpublishAt: null,
        version: null,
        timeZone: 'Asia/Seoul',
      });
      await json(`${address}/threeline/schedules/${draft.documentId}?locale=ko`, {
        method: 'PUT',
        headers: await signIn(address),
        body,
      });

      const { data: articles } = page.parse(await json(`${address}/api/articles?sort=title`));
      const written = articles.find((one) => one.documentId === documentId);
      for (const instant of [written?.createdAt, written?.updatedAt, written?.publishedAt]) {
        expect(Date.parse(instant ?? '')).toBeGreaterThanOrEqual(before);
        expect(Date.parse(instant ?? '')).toBeLessThanOrEqual(Date.now());
      }
    });
  }

  const seen = new Map<string, unknown>();
  for (const zone of ZONES) {
    await inZone(zone, async (_instance, address) => {
      const headers = await signIn(address);
      const answers: unknown[] = [];
      for (const path of PATHS) {
        const answer = await fetch(address + path);
        answers.push([path, answer.status, withoutPort(await answer.text())]);
      }
      for (const id of schedules) {
        const schedule = await json(`${address}/threeline/schedules/${id}?locale=ko`, { headers });
        expect(JSON.stringify(schedule)).toContain('2040-01-01T00:00:00.000Z');
        answers.push(withoutClock(schedule));
      }
      // An instant without a zone is of UTC.
      const { data } = page.parse(await json(`${address}/api/articles?sort=title`));
      for (const { documentId, publishedAt } of data) {
        const around = (ms: number) =>
          new Date(Date.parse(publishedAt) + ms).toISOString().replace('Z', '');
        const query =
          `filters[publishedAt][$gt]=${around(-1)}&filters[publishedAt][$lt]=${around(1)}` +
          `&filters[documentId]=${documentId}`;
        const found = page.parse(await json(`${address}/api/articles?${query}`));
        expect(found.data.map((one) => one.documentId)).toEqual([documentId]);
      }
      seen.set(zone, answers);
    });
  }
  expect(seen.get('Asia/Seoul')).toEqual(seen.get('UTC'));
  expect(seen.get('America/New_York')).toEqual(seen.get('UTC'));
  // Six starts of the application.
}, 300_000);

/** Each instance listens on a port of its own. */
const withoutPort = (text: string): string => text.replace(/127\.0\.0\.1:\d+/g, 'host');
