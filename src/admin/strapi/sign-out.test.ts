import { installedSource } from '../../strapi/test-support';
import { beforeSignOut } from './sign-out';

const ADMIN = '@strapi/admin/dist/admin/admin/src';

test('Strapi signs out by a request with the id of the device, and ends a session without', () => {
  expect(installedSource(`${ADMIN}/services/auth.mjs`)).toMatch(
    /logout: builder\.mutation\(\{\s*query: \(body\)=>\(\{\s*method: 'POST',\s*url: '\/admin\/logout',\s*data: body/,
  );
  const auth = installedSource(`${ADMIN}/features/Auth.mjs`);
  expect(auth).toMatch(/await logoutMutation\(\{\s*deviceId: getOrCreateDeviceId\(\)/);
  expect(auth).toContain("await post('/admin/logout');");
});

test('Strapi names the user in the payload of an access token', () => {
  expect(installedSource('@strapi/core/dist/services/session-manager.js')).toMatch(
    /userId: String\(validation\.userId\),\s*sessionId: validation\.sessionId,\s*type: 'access'/,
  );
});

test('Strapi signs out only after the request has ended', () => {
  expect(installedSource(`${ADMIN}/features/Auth.mjs`)).toMatch(
    /await logoutMutation\([^]*?\} catch[^]*?\}\s*performGlobalLogout\(\);/,
  );
});

describe('signing out', () => {
  const { window: page, fetch: send } = globalThis;
  const sent: unknown[] = [];
  const asked: (string | null)[] = [];
  const answers = { stay: true };
  beforeAll(() => {
    const answer = (address: unknown) => {
      sent.push(address);
      return Promise.resolve(new Response('{}'));
    };
    Object.assign(globalThis, { window: globalThis, fetch: answer });
    beforeSignOut((user) => {
      asked.push(user);
      return Promise.resolve(!answers.stay);
    });
  });
  beforeEach(() => {
    sent.length = asked.length = 0;
  });
  afterAll(() => {
    Object.assign(globalThis, { window: page, fetch: send });
  });
  const body = JSON.stringify({ deviceId: 'x' });

  test('waits for the user, who may stay', async () => {
    void window.fetch('/admin/logout', { method: 'POST', body });
    await new Promise((done) => setImmediate(done));
    expect(sent).toEqual([]);
    answers.stay = false;
    await window.fetch('/admin/logout', { method: 'POST', body });
    expect(sent).toEqual(['/admin/logout']);
  });

  test('names the user, whose token may have expired', async () => {
    answers.stay = false;
    const payload = btoa(JSON.stringify({ userId: '7', type: 'access', exp: 1 }));
    for (const Authorization of [`Bearer a.${payload}.b`, 'Bearer null', '']) {
      await window.fetch('/admin/logout', { method: 'POST', body, headers: { Authorization } });
    }
    expect(asked).toEqual(['7', null, null]);
  });

  test('is no question where the session has ended, nor is another request', async () => {
    answers.stay = true;
    await window.fetch('/admin/logout', { method: 'POST' });
    await window.fetch('/admin/login', { method: 'POST', body });
    expect(sent).toEqual(['/admin/logout', '/admin/login']);
  });
});
