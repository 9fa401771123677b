import { installedSource } from '../../strapi/test-support';
import { sessionRequest } from './session-request';

const ADMIN = '@strapi/admin/dist/admin';
const client = installedSource(`${ADMIN}/admin/src/utils/getFetchClient.mjs`);

test('Strapi’s client sends the token of the session to the address of the server', () => {
  expect(client).toContain('const backendURL = window.strapi.backendURL;');
  expect(client).toContain('Authorization: `Bearer ${token}`');
  expect(client).toContain('return `${backendURL}${url}`;');
});

test('Strapi’s client renews the session after a 401, which is why it is not used', () => {
  expect(client).toMatch(/error\.status === 401[^]*attemptTokenRefresh/);
});

test('Strapi stores the token as JSON if the session is remembered, else in a cookie', () => {
  expect(client).toMatch(/TOKEN: 'jwtToken'/);
  expect(client).toMatch(
    /const getToken = \(\)=>\{\s*const fromLocalStorage = localStorage\.getItem\(STORAGE_KEYS\.TOKEN\);\s*if \(fromLocalStorage\) \{\s*return JSON\.parse\(fromLocalStorage\);\s*\}\s*const fromCookie = getCookieValue\(AUTH_COOKIE_NAME\);/,
  );
  expect(installedSource(`${ADMIN}/shared/utils/auth-cookie-name.mjs`)).toContain(
    "const DEFAULT_AUTH_COOKIE_NAME = 'jwtToken';",
  );
});

describe('a request', () => {
  const { fetch: send } = globalThis;
  const sent: (string | null)[] = [];
  const open = (remembered: string | null, cookie: string) => {
    const answer = (_address: string, { headers }: RequestInit) => {
      sent.push(new Headers(headers).get('Authorization'));
      return Promise.resolve(new Response('{}'));
    };
    const page = { localStorage: { getItem: () => remembered }, document: { cookie } };
    Object.assign(globalThis, { ...page, window: globalThis, fetch: answer });
    sent.length = 0;
    return sessionRequest('POST', '/threeline/presence/a', {});
  };
  afterAll(() => {
    for (const name of ['localStorage', 'document', 'window']) {
      Reflect.deleteProperty(globalThis, name);
    }
    globalThis.fetch = send;
  });

  test('has the token of the session that is stored now', async () => {
    await open('"remembered"', 'jwtToken=other');
    expect(sent).toEqual(['Bearer remembered']);
    await open(null, 'theme=dark; jwtToken=a%2Bb; other=1');
    expect(sent).toEqual(['Bearer a+b']);
  });

  test('is not sent without a session', async () => {
    expect(await open(null, 'xjwtToken=a')).toBeNull();
    expect(sent).toEqual([]);
  });
});
