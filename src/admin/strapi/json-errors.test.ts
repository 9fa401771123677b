import { installedSource } from '../../strapi/test-support';
import { nameJsonErrors } from './json-errors';

test('Strapi parses every response as JSON, and takes one without JSON for a success', () => {
  const source = installedSource('@strapi/admin/dist/admin/admin/src/utils/getFetchClient.mjs');
  expect(source).toContain('const result = await response.json();');
  expect(source).toContain("if (error?.name === 'SyntaxError' && response.ok) {");
});

describe('a response of the content manager', () => {
  const { window: page, fetch: send } = globalThis;
  let answer: Response;
  beforeEach(() => {
    Object.assign(globalThis, { window: globalThis, fetch: () => Promise.resolve(answer) });
    nameJsonErrors();
  });
  afterEach(() => {
    Object.assign(globalThis, { window: page, fetch: send });
  });
  const ask = (address = '/content-manager/collection-types/x') => window.fetch(address);
  const html = (status: number) =>
    new Response('<html>nginx</html>', { status, headers: { 'content-type': 'text/html' } });

  test.each([500, 502, 503, 504, 413])(
    'of a proxy keeps its status %i, not its page',
    async (status) => {
      answer = html(status);
      const body = (await (await ask()).json()) as unknown;
      expect(body).toMatchObject({ data: null, error: { status } });
      expect(JSON.stringify(body)).not.toContain('nginx');
    },
  );

  test('that is a page with the status 200 is no success', async () => {
    answer = html(200);
    expect((await ask()).status).toBe(502);
  });

  test('is left alone where it is JSON, empty or of another part of the panel', async () => {
    answer = Response.json({ error: { message: 'x' } }, { status: 500 });
    expect(await ask()).toBe(answer);
    answer = new Response(null, { status: 204 });
    expect(await ask()).toBe(answer);
    answer = html(500);
    expect(await ask('/admin/login')).toBe(answer);
  });
});
