import { connect } from 'node:net';
import { errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput } from '../support/fixtures/builders';
import { storedContent } from '../support/fixtures/documents';
import { LEAKS } from '../support/fixtures/leaks';
import { fullAccessToken } from '../support/actors/tokens';

const app = useApplication();

/** A list in a list in a list, as JSON: there is no stack for so many levels. */
const listOf = (levels: number): string =>
  '{"type":"list","format":"unordered","children":['.repeat(levels) +
  '{"type":"list-item","children":[{"type":"text","text":"a"}]}' +
  ']}'.repeat(levels);

describe('a body', () => {
  const send = async (body: string | object, headers: Record<string, string> = {}) => {
    const token = await fullAccessToken(app.strapi);
    const before = await storedContent(app);
    const answer = await app.post('/api/articles', body, { token, headers });
    expect(await storedContent(app)).toEqual(before);
    expect(answer.text).not.toMatch(LEAKS);
    return errorIn(answer);
  };

  test('of broken JSON is refused with 400', async () => {
    expect(await send('{"data": {"title": ')).toMatchObject({
      status: 400,
      details: { code: 'INVALID_JSON' },
    });
  });

  test('of ten megabytes is refused with 413', async () => {
    const data = articleInput({ lead: 'x'.repeat(10_000_000) });

    expect(await send({ data })).toMatchObject({
      status: 413,
      details: { code: 'BODY_TOO_LARGE' },
    });
  });

  test.each([
    ['a title', { title: 'a\u0000b' }],
    ['a slug', { slug: 'a\u0000b' }],
    [
      'a section',
      {
        sections: [
          {
            heading: 'x',
            body: [{ type: 'paragraph', children: [{ type: 'text', text: '\u0000' }] }],
          },
        ],
      },
    ],
    ['a name of a field', { 'ti\u0000tle': 'x' }],
  ])('with a NUL byte in %s is refused', async (_where, changes) => {
    expect(await send({ data: articleInput(changes) })).toMatchObject({
      status: 400,
      details: { code: 'NUL_CHARACTER' },
    });
  });

  test.each([
    ['nothing', {}],
    ['data that is no object', { data: 'x' }],
    ['data that is a list', { data: [] }],
    ['an unknown field', { data: articleInput({ nothing: 1 }) }],
    ['a title that is a number of objects', { data: articleInput({ title: { a: 1 } }) }],
    ['sections that are no list', { data: articleInput({ sections: 'x' }) }],
    ['a section that is null', { data: articleInput({ sections: [null] }) }],
    [
      'a body that is no blocks',
      { data: articleInput({ sections: [{ heading: 'x', body: 'text' }] }) },
    ],
    ['a summary that is text', { data: articleInput({ summary: 'one two three' }) }],
    [
      'a fourth summary line',
      { data: articleInput({ summary: { line1: 'a', line2: 'b', line3: 'c', line4: 'd' } }) },
    ],
    ['a date that is none', { data: articleInput({ publicationDate: '2025-13-45' }) }],
    ['a tag that is not there', { data: articleInput({ tags: ['nothing-here'] }) }],
    ['a cover that is not there', { data: articleInput({ cover: 424242 }) }],
    ['an author that is an admin', { data: articleInput({ createdBy: 1 }) }],
    ['a title of a thousand characters', { data: articleInput({ title: 'x'.repeat(1000) }) }],
    ['a switch that there is not', { data: articleInput({ commentsSwitch: 'ajar' }) }],
    [
      'an address that is no address',
      { data: articleInput({ seo: { canonicalUrl: 'javascript:alert(1)' } }) },
    ],
    ['a slug of emoji', { data: articleInput({ slug: '🌊' }) }],
    ['a slug of a thousand characters', { data: articleInput({ slug: 'x'.repeat(1000) }) }],
    [
      '201 sections',
      {
        data: articleInput({
          sections: Array(201).fill({
            heading: 'x',
            body: [{ type: 'paragraph', children: [{ type: 'text', text: 'x' }] }],
          }),
        }),
      },
    ],
  ])('of %s is refused', async (_what, body) => {
    const { status, message } = await send(body);

    expect(status).toBe(400);
    expect(message).not.toBe('');
  });

  test('nested a hundred thousand levels deep is refused', async () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;

    expect((await send(`{"data": ${deep}}`)).status).toBe(400);
  });

  test.each([101, 2500, 15_000])('with a list of %i levels is refused', async (levels) => {
    const answer = await send(
      JSON.stringify({ data: articleInput() }).replace(
        '[{"type":"paragraph"',
        `[${listOf(levels)},{"type":"paragraph"`,
      ),
    );
    expect(answer).toMatchObject({
      status: 400,
      details: { code: 'NESTED_TOO_DEEPLY', errors: [{ path: ['sections', '0', 'body'] }] },
    });
  });

  test('with a list of as many levels as are kept is kept, and read', async () => {
    const token = await fullAccessToken(app.strapi);
    const sections = [{ heading: 'x', body: JSON.parse(`[${listOf(97)}]`) as unknown }];
    const { status, body } = await app.post(
      '/api/articles',
      { data: articleInput({ sections }) },
      { token },
    );
    expect(status).toBe(201);
    const { documentId } = (body as { data: { documentId: string } }).data;
    for (const path of [`/api/articles/${documentId}`, `/api/articles?populate=*`]) {
      expect((await app.get(path)).status).toBe(200);
    }
  });

  test('of a content type that the server does not know is refused', async () => {
    const { status } = await send('<xml/>', { 'Content-Type': 'application/xml' });

    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  test('is not read from the public', async () => {
    const answer = await app.post('/api/articles', { data: articleInput() });

    expect(errorIn(answer)).toMatchObject({ status: 403, name: 'ForbiddenError' });
  });

  test('is not read with a token that nobody issued', async () => {
    const answer = await app.post('/api/articles', { data: articleInput() }, { token: 'forged' });

    expect(errorIn(answer)).toMatchObject({ status: 401, name: 'UnauthorizedError' });
  });
});

describe('GraphQL', () => {
  test.each([
    ['broken JSON', '{"query": '],
    ['no query', '{}'],
    ['a query that is a number', '{"query": 5}'],
    ['a syntax error', '{"query": "{ articles {"}'],
    ['an unknown field', '{"query": "{ nothing }"}'],
    ['variables that are text', '{"query": "{ articles { title } }", "variables": "x"}'],
    [
      'a variable of another type',
      '{"query": "query ($id: ID!) { article(documentId: $id) { title } }", "variables": {"id": {"a": 1}}}',
    ],
    ['a missing variable', '{"query": "query ($id: ID!) { article(documentId: $id) { title } }"}'],
    ['an unknown locale', '{"query": "{ articles(locale: \\"xx\\") { title } }"}'],
    [
      'an unknown locale in a variable',
      '{"query": "query ($l: I18NLocaleCode) { articles(locale: $l) { title } }", "variables": {"l": "xx"}}',
    ],
    ['a page that is null', '{"query": "{ articles(pagination: null) { title } }"}'],
    ['a NUL byte', '{"query": "{ articleBySlug(slug: \\"a\\\\u0000b\\") { title } }"}'],
    [
      'a NUL byte in a variable',
      '{"query": "query ($s: String!) { articleBySlug(slug: $s) { title } }", "variables": {"s": "\\u0000"}}',
    ],
    [
      'a filter on a private field',
      '{"query": "{ articles(filters: { createdBy: { password: { startsWith: \\"a\\" } } }) { title } }"}',
    ],
    [
      'a sort by a private field',
      '{"query": "{ articles(sort: \\"createdBy.password\\") { title } }"}',
    ],
    ['a sort by nothing', '{"query": "{ articles(sort: \\"nothing\\") { title } }"}'],
    ['an administrator', '{"query": "{ usersPermissionsUsers { email } }"}'],
    [
      'a date that is none',
      '{"query": "{ articles(filters: { publicationDate: { gt: \\"2025-13-45\\" } }) { title } }"}',
    ],
    [
      'an id that is none',
      '{"query": "{ articles(filters: { readingMinutes: { gt: 99999999999 } }) { title } }"}',
    ],
  ])('refuses %s with a reason', async (_what, body) => {
    const answer = await app.post('/graphql', body);

    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).toMatch(/"message":"[^"]{5,}/);
    expect(answer.text).not.toMatch(LEAKS);
  });
});

test('bad input in one field of a query is not told as an outage by the next field', async () => {
  const bad = 'filters: { readingMinutes: { gt: 99999999999 } }';
  const query = `{ bad: articles(${bad}) { title } good: articles { title } }`;
  const { status, text } = await app.post('/graphql', { query });
  expect(status).toBeLessThan(500);
  expect(text).not.toContain('DATABASE_');
});

test('a request that is not HTTP is answered with 400 and does not stop the server', async () => {
  const { port } = new URL(app.address);
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write('GET /api/articles\u0000 HTTP/9\r\n\r\n'),
    );
    socket.on('data', (data) => {
      resolve(data.toString());
      socket.destroy();
    });
    socket.on('error', reject);
  });

  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect((await app.get('/api/articles')).status).toBe(200);
});

test('a read that a route of Strapi reads a body of is refused with 400', async () => {
  const { status, body } = await app.get('/api/auth/local/callback');
  expect([status, body]).toMatchObject([400, { error: { name: 'ValidationError' } }]);
});
