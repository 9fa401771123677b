import { installedSource } from '../../strapi/test-support';
import { resolveConflicts, type ConflictResolver } from './conflict-responses';

const source = installedSource('@strapi/admin/dist/admin/admin/src/utils/getFetchClient.mjs');

test('Strapi sends every request by the global fetch, with the address as a string', () => {
  const calls = [...source.matchAll(/await fetch\(createRequestUrl\(url\), \{/g)];
  expect(calls.length).toBeGreaterThanOrEqual(4);
  expect(source).toMatch(/method: 'DELETE'/);
  expect(source).not.toContain('new Request(');
});

test('Strapi shows error.message of a response that failed', () => {
  expect(source).toContain('new FetchError(result.error.message, {');
});

const AS_SENT = { error: { message: 'as sent' } };

describe('a conflict', () => {
  const { window: page, fetch: send } = globalThis;
  const sent: { url: string; method: string | undefined; header: string | null; body: unknown }[] =
    [];
  const answers: number[] = [];
  const first: { resolver: ConflictResolver } = { resolver: () => Promise.resolve(null) };
  const second: { resolver: ConflictResolver } = { resolver: () => Promise.resolve(null) };

  beforeAll(() => {
    const answer = (url: string, init: RequestInit) => {
      const header = new Headers(init.headers).get('X-Seen');
      sent.push({ url, method: init.method, header, body: init.body });
      const status = answers.shift() ?? 200;
      return Promise.resolve(Response.json(AS_SENT, { status }));
    };
    Object.assign(globalThis, { window: globalThis, fetch: answer });
    resolveConflicts((...args) => first.resolver(...args));
    resolveConflicts((...args) => second.resolver(...args));
  });
  beforeEach(() => {
    sent.length = answers.length = 0;
    first.resolver = second.resolver = () => Promise.resolve(null);
  });
  afterAll(() => {
    Object.assign(globalThis, { window: page, fetch: send });
  });
  const put = () => window.fetch('/x/actions/publish', { method: 'POST', body: 'mine' });

  test('that no resolver knows stays as it is', async () => {
    answers.push(409);
    expect(await (await put()).json()).toEqual(AS_SENT);
    expect(sent).toHaveLength(1);
  });

  test('goes to the resolver that knows it, whose requests are sent in order', async () => {
    second.resolver = () =>
      Promise.resolve({
        retryWith: [
          { url: '/x', method: 'PUT', headers: { 'X-Seen': '4' } },
          { headers: { 'X-Seen': '5' }, body: (answer) => `chosen of ${JSON.stringify(answer)}` },
        ],
      });
    answers.push(409);
    expect((await put()).status).toBe(200);
    expect(sent.slice(1)).toEqual([
      { url: '/x', method: 'PUT', header: '4', body: 'mine' },
      {
        url: '/x/actions/publish',
        method: 'POST',
        header: '5',
        body: `chosen of ${JSON.stringify(AS_SENT)}`,
      },
    ]);
  });

  test('that a repeated request meets is resolved as well, and a failure ends it', async () => {
    first.resolver = () => Promise.resolve({ retryWith: [{}, { body: 'later' }] });
    answers.push(409, 409, 503);
    expect((await put()).status).toBe(503);
    expect(sent.map(({ body }) => body)).toEqual(['mine', 'mine', 'mine']);
  });

  test('that the last request meets is about that request', async () => {
    const met: unknown[] = [];
    first.resolver = (_body, { init }) => {
      met.push(init.body);
      return Promise.resolve({ retryWith: [{}, { body: 'later' }] });
    };
    answers.push(409, 200, 409);
    expect((await put()).status).toBe(200);
    expect(met).toEqual(['mine', 'later']);
  });

  test('is half done where a later request fails, and not where the first does', async () => {
    const halfDone: string[] = [];
    first.resolver = () =>
      Promise.resolve({
        retryWith: [{}, { body: 'later' }],
        onHalfDone: (body) => halfDone.push(body),
      });
    answers.push(409, 503);
    await put();
    expect(halfDone).toEqual([]);
    answers.push(409, 200, 400);
    expect((await put()).status).toBe(400);
    expect(halfDone).toEqual(['later']);
  });

  test('that the editor leaves open shows the message of the resolver', async () => {
    first.resolver = () => Promise.resolve({ message: 'Nothing was saved.' });
    answers.push(409);
    const response = await put();
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ error: { message: 'Nothing was saved.' } });
  });
});
