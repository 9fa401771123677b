import { ApiError, fill, queryString, Transport } from './runtime';
import type { Call, ClientOptions, ResponseInfo } from './runtime';

class Probe extends Transport {
  ask(path = '/api/articles', sent: Call & { query?: object; body?: unknown } = {}) {
    return this.send<unknown>(sent.body === undefined ? 'GET' : 'POST', path, sent);
  }
}

/** A server that sends the given responses in order and records requests. */
function serverOf(...responses: Response[]) {
  const seen: { url: string; init: RequestInit }[] = [];
  const fetch = ((url: string, init: RequestInit) => {
    seen.push({ url, init });
    const response = responses.shift();
    return response ? Promise.resolve(response) : Promise.reject(new Error('No more responses.'));
  }) as ClientOptions['fetch'];
  const probe = (options: Partial<ClientOptions> = {}) =>
    new Probe({ baseUrl: 'https://example.com/', ...(fetch && { fetch }), ...options });
  return { seen, probe };
}

const json = (value: unknown, init: { status?: number; headers?: Record<string, string> } = {}) =>
  new Response(JSON.stringify(value), {
    ...init,
    headers: { 'content-type': 'application/json; charset=utf-8', ...init.headers },
  });

test('a query is written with brackets, as Strapi parses it', () => {
  const query = {
    filters: { title: { $contains: '글 &' }, $or: [{ id: 1 }, { slug: 'a' }] },
    fields: ['title', 'slug'],
    locale: undefined,
    pagination: { withCount: false },
  };

  expect(decodeURIComponent(queryString(query))).toBe(
    '?filters[title][$contains]=글 &&filters[$or][0][id]=1&filters[$or][1][slug]=a' +
      '&fields[0]=title&fields[1]=slug&pagination[withCount]=false',
  );
  expect(queryString(query)).toContain('%EA%B8%80%20%26');
  expect(queryString({ locale: undefined })).toBe('');
});

test('a path parameter cannot change the rest of the path', () => {
  expect(fill('/api/articles/{documentId}/comments', { documentId: '../a?b' })).toBe(
    '/api/articles/..%2Fa%3Fb/comments',
  );
});

test('a token, a body and a signal are sent', async () => {
  const { seen, probe } = serverOf(json({ data: 1 }, { status: 202 }));
  const { signal } = new AbortController();

  const response = await probe({ token: 'secret' }).ask('/api/x', { body: { data: {} }, signal });

  expect(response).toEqual({ data: 1 });
  expect(seen[0]?.url).toBe('https://example.com/api/x');
  expect(seen[0]?.init).toMatchObject({
    method: 'POST',
    body: '{"data":{}}',
    signal,
    headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
  });
});

test('an unchanged response is confirmed with 304 and read from the cache', async () => {
  const { seen, probe } = serverOf(
    json({ data: [1] }, { headers: { etag: '"a"' } }),
    new Response(null, { status: 304 }),
  );
  const client = probe({ remember: 10 });

  const first = await client.ask();
  const second = await client.ask();

  expect(second).toEqual(first);
  expect(seen[1]?.init.headers).toMatchObject({ 'if-none-match': '"a"' });
});

test('the cache has at most `remember` responses, and none by default', async () => {
  const tagged = () => json({ data: [] }, { headers: { etag: '"a"' } });
  const few = serverOf(tagged(), tagged(), tagged());
  const client = few.probe({ remember: 1 });
  await client.ask('/api/articles');
  await client.ask('/api/tags');
  await client.ask('/api/articles');
  expect(few.seen[2]?.init.headers).not.toHaveProperty('if-none-match');

  const none = serverOf(tagged(), tagged());
  const forgetful = none.probe();
  await forgetful.ask();
  await forgetful.ask();
  expect(none.seen[1]?.init.headers).not.toHaveProperty('if-none-match');
});

test('an error of the API has its status, name, code and details', async () => {
  const details = { code: 'COMMENTS_DISABLED', notice: 'Soon' };
  const { probe } = serverOf(
    json(
      {
        data: null,
        error: { status: 403, name: 'CommentsDisabledError', message: 'Soon', details },
      },
      { status: 403 },
    ),
  );

  const error = await probe()
    .ask()
    .catch((caught: unknown) => caught);

  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    status: 403,
    name: 'CommentsDisabledError',
    code: 'COMMENTS_DISABLED',
    message: 'Soon',
    details,
  });
});

test.each(['<html>Bad gateway</html>', '', 'null', '[]'])(
  'an error that is not from the API is told as one: %s',
  async (text) => {
    const { probe } = serverOf(new Response(text, { status: 502 }));

    await expect(probe().ask()).rejects.toMatchObject({ status: 502, name: 'UnknownError' });
  },
);

test('a response other than JSON is returned as text', async () => {
  const { probe } = serverOf(
    new Response('<rss/>', { headers: { 'content-type': 'application/rss+xml' } }),
  );

  expect(await probe().ask('/api/feed.rss')).toBe('<rss/>');
});

test('headers and options of one call reach fetch, and cannot change its method', async () => {
  const { seen, probe } = serverOf(json({ data: 1 }));
  const fetchOptions = { redirect: 'manual' as const, next: { tags: ['a'] }, method: 'DELETE' };

  await probe({ headers: { 'x-a': '1', 'x-b': '1' } }).ask('/api/x', {
    headers: { 'x-b': '2' },
    fetchOptions,
  });

  expect(seen[0]?.init).toMatchObject({
    method: 'GET',
    redirect: 'manual',
    next: { tags: ['a'] },
    headers: { 'x-a': '1', 'x-b': '2', accept: 'application/json' },
  });
});

test('a call reports the tags of its response, also of one that the server confirmed', async () => {
  const headers = { etag: '"a"', 'cache-tag': 'article:1, api::author' };
  const { probe } = serverOf(
    json({ data: [1] }, { headers }),
    new Response(null, { status: 304, headers }),
    json({ data: 1 }),
  );
  const client = probe({ remember: 1 });
  const seen: ResponseInfo[] = [];
  const onResponse = (info: ResponseInfo) => seen.push(info);

  for (let call = 0; call < 3; call += 1) await client.ask('/api/x', { onResponse });

  expect(seen.map(({ status, tags }) => [status, tags])).toEqual([
    [200, ['article:1', 'api::author']],
    [304, ['article:1', 'api::author']],
    [200, []],
  ]);
});

test('a redirect that is not followed is an error with the current slug', async () => {
  const moved = { data: null, meta: { slug: 'new', locale: 'ko' } };
  const location = '/api/articles/slug/new';
  const { probe } = serverOf(json(moved, { status: 301, headers: { location } }));

  await expect(
    probe().ask('/api/articles/slug/old', { fetchOptions: { redirect: 'manual' } }),
  ).rejects.toMatchObject({
    status: 301,
    name: 'Moved',
    details: { location, slug: 'new', locale: 'ko' },
  });
});
