import { hash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import {
  PAST_DELIVERY,
  purgeEverything,
  rawOf,
  statusOf,
  type RawAnswer,
} from '../support/app/delivery';
import { documents } from '../support/fixtures/documents';

const app = useApplication();
const raw = rawOf(app);

const publish = async (title: string) => {
  const data = articleInput({
    title,
    sections: [{ heading: 'Long', body: paragraphs('세 줄로 먼저 읽는 글. '.repeat(80)) }],
  });
  const article = await documents(app).create({ data, status: 'published' });
  return article;
};

const addressOf = async (title: string) => {
  const { slug } = await publish(title);
  return `/api/articles/slug/${slug ?? ''}`;
};

/** Everything but what differs from one request to the next. */
const lasting = ({ headers, ...answer }: RawAnswer) => {
  const ofOne = /^(?:date|cache-status|connection|x-request-id)$/;
  const rest = Object.entries(headers).filter(([name]) => !ofOne.test(name));
  return { ...answer, headers: Object.fromEntries(rest) };
};

const modified = z.object({
  data: z.object({ updatedAt: z.string(), author: z.object({ updatedAt: z.string() }) }),
});

/** RFC 9211: a list of caches, each a token or string with parameters. */
const CACHE_STATUS = /^threeline(; (hit|stored|fwd=(bypass|miss)))+$/;

describe('headers', () => {
  test('a miss is stored and then hit, with the same bytes and headers', async () => {
    const address = await addressOf('Stored');
    const miss = await raw(address);
    const hit = await raw(address);
    expect(statusOf(miss)).toBe('threeline; fwd=miss; stored');
    expect(statusOf(hit)).toBe('threeline; hit');
    expect(lasting(hit)).toEqual(lasting(miss));
    expect(hit.headers).toMatchObject({
      'cache-control': 'public, max-age=0, s-maxage=60, stale-while-revalidate=30',
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      vary: 'Accept, Accept-Encoding, Authorization',
      'content-length': String(hit.body.length),
      'x-content-type-options': 'nosniff',
    });
    expect(hit.headers['access-control-allow-credentials']).toBeUndefined();
  });

  test('Last-Modified is the newest date of the article and what it shows', async () => {
    const name = 'Modified author';
    const { documentId: author } = await documents(app, 'api::author.author').create({
      data: { name },
    });
    const data = articleInput({ title: 'Modified', author });
    const { slug } = await documents(app).create({ data, status: 'published' });
    const address = `/api/articles/slug/${slug ?? ''}`;
    // An hour ago, past the log and before the first read: the header tells whole seconds only.
    const hourAgo = Date.now() - 3_600_000;
    const updated_at = testHost.database === 'sqlite' ? hourAgo : new Date(hourAgo).toISOString();
    await app.strapi.db.connection('articles').where({ slug }).update({ updated_at });
    await app.strapi.db.connection('authors').update({ updated_at });
    const dated = async () => {
      const { text, headers } = await raw(address);
      const { data: shown } = modified.parse(JSON.parse(text));
      const dates = [shown.updatedAt, shown.author.updatedAt].sort();
      return [headers['last-modified'], new Date(dates.at(-1) ?? 0).toUTCString()];
    };
    const [before, expected] = await dated();
    expect(before).toBe(expected);
    await documents(app, 'api::author.author').update({ documentId: author, data: { name } });
    const [after, later] = await dated();
    expect(after).toBe(later);
    expect(after).not.toBe(before);
    expect((await raw('/api/articles')).headers['last-modified']).toBeUndefined();
  });

  test('an origin changes nothing', async () => {
    const address = await addressOf('Origin');
    const without = await raw(address);
    const { headers } = await raw(address, { headers: { Origin: 'https://a.example' } });
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers.vary).toBe(without.headers.vary);
  });

  test('a page of another origin may ask by ETag whether an answer has changed', async () => {
    const address = await addressOf('Elsewhere');
    const origin = { Origin: 'https://a.example' };
    const kept = await raw(address, { headers: origin });
    const same = { ...origin, 'If-None-Match': kept.headers.etag ?? '' };
    const confirmed = await raw(address, { headers: same });
    expect(confirmed.status).toBe(304);
    const byToken = await raw(address, { headers: { ...origin, ...PAST_DELIVERY } });
    for (const { headers } of [kept, confirmed, byToken]) {
      expect(headers['access-control-expose-headers']).toBe(
        'ETag, Retry-After, RateLimit, RateLimit-Policy',
      );
    }
    const preflight = await fetch(app.address + address, {
      method: 'OPTIONS',
      headers: {
        ...origin,
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'if-none-match',
      },
    });
    expect(preflight.headers.get('access-control-allow-headers')).toContain('If-None-Match');
  });

  test('security headers are those of the framework', async () => {
    const address = await addressOf('Secure');
    const ours = await raw(address);
    const theirs = await raw(address, { headers: PAST_DELIVERY });
    const secure = ({ headers }: RawAnswer) =>
      Object.fromEntries(
        Object.entries(headers).filter(([name]) => /^x-(?!request-id)|policy|security/.test(name)),
      );
    expect(secure(ours)).toEqual(secure(theirs));
    expect(Object.keys(secure(ours)).length).toBeGreaterThan(5);
  });

  test.each([
    ['hit', '/api/articles'],
    ['error', '/api/articles/nope'],
    ['draft', '/api/articles?status=draft'],
    ['malformed', '/api/articles?%E0'],
  ])('Cache-Status parses: %s', async (_what, address) => {
    expect(statusOf(await raw(address))).toMatch(CACHE_STATUS);
  });
});

describe('encodings', () => {
  test('each has its bytes, its tag and its length', async () => {
    const address = await addressOf('Encoded');
    const plain = await raw(address);
    const br = await raw(address, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
    const gzip = await raw(address, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(br.headers['content-encoding']).toBe('br');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    const tags = [plain, br, gzip].map(({ headers }) => headers.etag);
    expect(new Set(tags).size).toBe(3);
    for (const { headers, body } of [plain, br, gzip]) {
      expect(headers.etag).toMatch(/^"[^"]+"$/);
      expect(headers['content-length']).toBe(String(body.length));
      expect(headers.vary).toContain('Accept-Encoding');
    }
  });

  test.each(['identity', 'br', 'gzip'])('HEAD equals GET: %s', async (encoding) => {
    const address = await addressOf(`Head ${encoding}`);
    const headers = { 'Accept-Encoding': encoding };
    const head = await raw(address, { method: 'HEAD', headers });
    const get = await raw(address, { headers });
    expect(head.body).toHaveLength(0);
    expect({ ...lasting(head), body: get.body, text: get.text }).toEqual(lasting(get));
  });

  test.each(['identity', 'br', 'gzip'])(
    'ETag changes if and only if the bytes do: %s',
    async (encoding) => {
      const { documentId, slug } = await publish(`Tagged ${encoding}`);
      const address = `/api/articles/slug/${slug ?? ''}?fields=lead`;
      const headers = { 'Accept-Encoding': encoding };
      const before = await raw(address, { headers });
      await purgeEverything(app);
      const again = await raw(address, { headers });
      expect([again.headers.etag, again.body]).toEqual([before.headers.etag, before.body]);
      await documents(app).update({
        documentId,
        data: { lead: 'Another lead.' },
        status: 'published',
      });
      const after = await raw(address, { headers });
      expect(after.headers.etag).not.toBe(before.headers.etag);
      expect(after.body).not.toEqual(before.body);
    },
  );
});

describe('conditions', () => {
  test.each([
    ['the tag', (tag: string) => tag],
    ['a list', (tag: string) => `"other", ${tag}`],
    ['a weak tag', (tag: string) => `W/${tag}`],
    ['anything', () => '*'],
  ])('%s answers 304 without a body', async (what, condition) => {
    const address = await addressOf(`Condition ${what}`);
    const full = await raw(address);
    const { etag = '' } = full.headers;
    const answer = await raw(address, { headers: { 'If-None-Match': condition(etag) } });
    expect([answer.status, answer.body.length]).toEqual([304, 0]);
    for (const name of ['etag', 'cache-control', 'vary', 'cache-tag'] as const) {
      expect(answer.headers[name]).toBe(full.headers[name]);
    }
    expect(answer.headers['content-length']).toBeUndefined();
  });

  test('the tag of another encoding does not', async () => {
    const address = await addressOf('Other encoding');
    const { etag = '' } = (await raw(address)).headers;
    const headers = { 'If-None-Match': etag, 'Accept-Encoding': 'br' };
    expect((await raw(address, { headers })).status).toBe(200);
  });
});

describe('GraphQL', () => {
  const ask = (body: object, headers: Record<string, string> = {}) => {
    const text = JSON.stringify(body);
    const length = String(Buffer.byteLength(text));
    return raw('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': length, ...headers },
      body: text,
    });
  };
  const query = '{ articles { documentId title author { name } } }';

  test('a query is stored by its meaning, whichever way it comes', async () => {
    const first = await ask({ query });
    expect([first.status, statusOf(first)]).toEqual([200, 'threeline; fwd=miss; stored']);
    const spaced = await ask({ query: query.replaceAll(' ', '\n  '), variables: {} });
    expect(statusOf(spaced)).toBe('threeline; hit');
    const get = await raw(`/graphql?query=${encodeURIComponent(query)}`);
    expect([statusOf(get), get.text]).toEqual(['threeline; hit', first.text]);
    const { etag = '' } = get.headers;
    const condition = { headers: { 'If-None-Match': etag } };
    expect((await raw(`/graphql?query=${encodeURIComponent(query)}`, condition)).status).toBe(304);
    expect((await ask({ query }, { 'If-None-Match': etag })).status).toBe(200);
  });

  test.each(['기사', 'x,all', 'x\r\nSet-Cookie: a=b', '한'.repeat(300)])(
    'an id that no document has, such as %j, can be asked for again and again',
    async (id) => {
      const asked = { query: 'query A($id: ID!) { article(documentId: $id) { title } }' };
      for (let time = 0; time < 3; time += 1) {
        const answer = await ask({ ...asked, variables: { id } });
        expect([answer.status, answer.text]).toEqual([200, '{"data":{"article":null}}\n']);
        expect(answer.headers['cache-tag']).toBe('articles,all');
      }
      const query = `{ article(documentId: ${JSON.stringify(id)}) { title } }`;
      const address = `/graphql?query=${encodeURIComponent(query)}`;
      for (let time = 0; time < 3; time += 1) expect((await raw(address)).status).toBe(200);
    },
  );

  test('automatic persisted queries', async () => {
    const persisted = '{ articles(pagination: { pageSize: 3 }) { title } }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash('sha256', persisted) } };
    const unknown = await ask({ extensions });
    expect(unknown.text).toContain('PERSISTED_QUERY_NOT_FOUND');
    const sent = await ask({ query: persisted, extensions });
    expect([sent.status, statusOf(sent)]).toEqual([200, 'threeline; fwd=miss; stored']);
    for (let time = 0; time < 2; time += 1) {
      const known = await ask({ extensions });
      expect([statusOf(known), known.text]).toEqual(['threeline; hit', sent.text]);
    }
  });

  test('errors and mutations are not stored', async () => {
    for (let time = 0; time < 2; time += 1) {
      const wrong = await ask({ query: '{ nothing }' });
      expect([wrong.status, statusOf(wrong)]).toEqual([400, 'threeline; fwd=miss']);
      const mutation = await ask({
        query:
          'mutation { createComment(documentId: "x", data: { authorName: "a", body: "b" }) { count } }',
      });
      expect([mutation.status, statusOf(mutation)]).toEqual([404, 'threeline; fwd=bypass']);
    }
  });

  test('a body that is no JSON reaches the framework whole', async () => {
    const answer = await raw('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': '3' },
      body: '{"a',
    });
    expect([answer.status, statusOf(answer)]).toEqual([400, 'threeline; fwd=bypass']);
  });
});
