import { exportsOf, installedSource } from '../../strapi/test-support';
import { isDocumentMissing } from './document-missing';

// Strapi's own client. The package of the panel does not load outside of a browser.
jest.mock('@strapi/strapi/admin', () =>
  exportsOf('@strapi/admin/dist/admin/admin/src/utils/getFetchClient.js'),
);

test('Strapi answers 404 for a document that exists in no language', () => {
  expect(
    installedSource('@strapi/content-manager/dist/server/controllers/collection-types.js'),
  ).toMatch(
    /async findOne \(ctx\)[^]*?const exists = await documentManager\.exists\(model, id\);\s*if \(!exists\) \{\s*return ctx\.notFound\(\);/,
  );
});

describe('a document', () => {
  const { fetch: send } = globalThis;
  const sent: string[] = [];
  const asked = (status: number, body: BodyInit) => {
    const answer = (address: string) => {
      if (!address.endsWith('/admin/access-token')) sent.push(address);
      return Promise.resolve(new Response(body, { status }));
    };
    const strapi = { backendURL: 'http://localhost' };
    const localStorage = { getItem: () => '"token"' };
    Object.assign(globalThis, { window: globalThis, strapi, localStorage, fetch: answer });
    return isDocumentMissing('api::a.a', 'one');
  };
  const error = (status: number, name: string) =>
    JSON.stringify({ data: null, error: { status, name, message: name, details: {} } });

  beforeEach(() => {
    jest.spyOn(console, 'warn').mockImplementation();
  });
  afterAll(() => {
    for (const name of ['window', 'strapi', 'localStorage']) {
      Reflect.deleteProperty(globalThis, name);
    }
    globalThis.fetch = send;
    jest.restoreAllMocks();
  });

  test('is missing where the server says so', async () => {
    expect(await asked(404, error(404, 'NotFoundError'))).toBe(true);
    expect(sent.at(-1)).toBe('http://localhost/content-manager/collection-types/api::a.a/one');
  });

  test.each([
    ['in one of its languages', 200, '{"data":{},"meta":{}}'],
    ['behind a session that has ended', 401, error(401, 'UnauthorizedError')],
    ['that the role may not read', 403, error(403, 'ForbiddenError')],
    ['behind a proxy that knows no such path', 404, '<html></html>'],
    ['behind a proxy whose page was named', 404, error(404, 'HttpError')],
    ['on a server that is away', 503, error(503, 'ServiceUnavailableError')],
  ])('%s does not count as missing', async (_where, status, body) => {
    expect(await asked(status, body)).toBe(false);
  });

  test('on a server that does not answer does not count as missing', async () => {
    Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect(await isDocumentMissing('api::a.a', 'one')).toBe(false);
  });
});
