import { exportsOf, installedSource } from '../../strapi/test-support';
import { renewQuietly, resumeEndedSessions } from './ended-session';

const ADMIN = '@strapi/admin/dist/admin/admin/src';

// Strapi's own client. The package of the panel does not load outside of a browser.
jest.mock('@strapi/strapi/admin', () => ({
  attemptTokenRefresh: (token: string) => client().attemptTokenRefresh(token),
}));

interface Client {
  attemptTokenRefresh: (token: string) => Promise<string>;
  getFetchClient: () => { get: (path: string) => Promise<unknown> };
  setOnTokenUpdate: (tell: (token: string) => void) => void;
}
const client = () => exportsOf(`${ADMIN}/utils/getFetchClient.js`) as Client;

test('Strapi asks for a new token by the global fetch, and repeats the request with it', () => {
  const source = installedSource(`${ADMIN}/utils/getFetchClient.mjs`);
  expect(source).toContain('fetch(`${backendURL}/admin/access-token`, {');
  expect(source).toContain('const token = result?.data?.token;');
  expect(source).toMatch(/await attemptTokenRefresh\([^]*?return await executeRequest\(\);/);
});

test('Strapi asks for a new token under a lock that all tabs share', () => {
  expect(installedSource(`${ADMIN}/utils/getFetchClient.mjs`)).toContain(
    'navigator.locks.request(ADMIN_REFRESH_LOCK, ()=>executeRefreshAccessToken(',
  );
});

test('Strapi sends no request with `keepalive`', () => {
  expect(installedSource(`${ADMIN}/utils/getFetchClient.mjs`)).not.toContain('keepalive');
});

test('Strapi signs in with these fields', () => {
  const auth = installedSource(`${ADMIN}/features/Auth.mjs`);
  expect(auth).toMatch(
    /loginMutation\(\{\s*\.\.\.body,\s*deviceId: getOrCreateDeviceId\(\),\s*rememberMe/,
  );
  expect(installedSource(`${ADMIN}/services/auth.mjs`)).toContain("url: '/admin/login'");
  expect(installedSource(`${ADMIN}/utils/deviceId.mjs`)).toContain("'strapi.admin.deviceId'");
  expect(installedSource(`${ADMIN}/reducer.mjs`)).toMatch(/TOKEN: 'jwtToken'/);
});

describe('an ended session', () => {
  const { window: page, fetch: send } = globalThis;
  let token: string | null = null;
  let refused = 0;
  beforeEach(() => {
    refused = 0;
    const refuse = () => Promise.resolve(new Response('{}', { status: 401 }));
    Object.assign(globalThis, { window: globalThis, fetch: refuse });
    resumeEndedSessions({
      signIn: () => Promise.resolve(token),
      onRefused: () => (refused += 1),
    });
  });
  afterEach(() => {
    Object.assign(globalThis, { window: page, fetch: send });
  });

  test('goes on with the token of the user who signs in again', async () => {
    token = 'new';
    const response = await window.fetch('http://localhost:1337/admin/access-token');
    expect([response.status, await response.json()]).toEqual([200, { data: { token: 'new' } }]);
    expect(refused).toBe(0);
  });

  test('ends where nobody does, and no other request is answered', async () => {
    token = null;
    expect((await window.fetch('/admin/access-token')).status).toBe(401);
    token = 'new';
    expect((await window.fetch('/admin/users/me')).status).toBe(401);
    expect(refused).toBe(1);
  });
});

describe('a quiet renewal', () => {
  const { fetch: send } = globalThis;
  const signIn = jest.fn(() => Promise.resolve(null));
  const server = { renews: true, duringRefresh: () => Promise.resolve() };
  const browser = { stored: '', told: '' };
  const save = () => client().getFetchClient().get('/content-manager/a');

  beforeEach(() => {
    signIn.mockClear();
    Object.assign(browser, { stored: 'old', told: '' });
    Object.assign(server, { renews: true, duringRefresh: () => Promise.resolve() });
    const answer = async (address: string) => {
      if (address.endsWith('/admin/access-token')) {
        await server.duringRefresh();
        if (server.renews) return Response.json({ data: { token: 'new' } });
      }
      return Response.json({ error: { status: 401, message: 'refused' } }, { status: 401 });
    };
    const localStorage = {
      getItem: () => JSON.stringify(browser.stored),
      setItem: (_key: string, value: string) => {
        browser.stored = String(JSON.parse(value));
      },
    };
    const strapi = { backendURL: 'http://localhost' };
    Object.assign(globalThis, { window: globalThis, strapi, localStorage, fetch: answer });
    jest.spyOn(console, 'warn').mockImplementation();
    client().setOnTokenUpdate((token) => (browser.told = token));
    resumeEndedSessions({ signIn, onRefused: () => undefined });
  });
  afterAll(() => {
    for (const name of ['window', 'strapi', 'localStorage']) {
      Reflect.deleteProperty(globalThis, name);
    }
    globalThis.fetch = send;
    jest.restoreAllMocks();
  });

  test('gives the panel a new token', async () => {
    await renewQuietly('old');
    expect(browser).toEqual({ stored: 'new', told: 'new' });
  });

  test('gives the panel the token that another tab has stored', async () => {
    const payload = btoa(JSON.stringify({ exp: Date.now() / 1000 + 60 }));
    browser.stored = `a.${payload}.b`;
    await renewQuietly('old');
    expect(browser.told).toBe(browser.stored);
  });

  test('of a session that has ended asks nobody to sign in, whatever the background sends', async () => {
    server.renews = false;
    await window.fetch('http://localhost/threeline/presence/a', { keepalive: true });
    await renewQuietly('old');
    expect(signIn).not.toHaveBeenCalled();
  });

  test.each(['before', 'during'])(
    'asks to sign in where a save was refused %s it',
    async (when) => {
      server.renews = false;
      const refuse = () => window.fetch('http://localhost/a').then(() => undefined);
      if (when === 'before') await refuse();
      else server.duringRefresh = refuse;
      await renewQuietly('old');
      expect(signIn).toHaveBeenCalled();
    },
  );

  test('that has failed is over: the next save asks to sign in', async () => {
    server.renews = false;
    await renewQuietly('old');
    await expect(save()).rejects.toThrow('refused');
    expect(signIn).toHaveBeenCalled();
  });
});
