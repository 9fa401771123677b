import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { adminToken } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { SETTINGS } from '../support/app/launch';

const app = useApplication();

const HASHES = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' } as const;

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token of the same claims, signed another way with the right secret. */
function signedBy(algorithm: string, payload: string, secret: string): string {
  const head = `${encode({ alg: algorithm, typ: 'JWT' })}.${payload}`;
  const hash = Object.entries(HASHES).find(([name]) => name === algorithm.toUpperCase())?.[1];
  const signature =
    hash === undefined ? '' : createHmac(hash, secret).update(head).digest('base64url');
  return `${head}.${signature}`;
}

const payloadOf = (token: string): string => z.string().parse(token.split('.')[1]);

const FORGED = ['HS384', 'HS512', 'none', 'None', 'NONE', 'hs256', ''];

describe('a session of the admin panel', () => {
  const ask = async (token: string) => (await app.get('/admin/users/me', { token })).status;

  test('is a token signed with HS256', async () => {
    const payload = payloadOf(await adminToken(app));
    expect(await ask(signedBy('HS256', payload, SETTINGS['ADMIN_JWT_SECRET'] ?? ''))).toBe(200);
  });

  test.each(FORGED)('is no token signed with "%s"', async (algorithm) => {
    const payload = payloadOf(await adminToken(app));
    const forged = signedBy(algorithm, payload, SETTINGS['ADMIN_JWT_SECRET'] ?? '');
    expect(await ask(forged)).toBe(401);
  });
});

describe('a session of a frontend’s user', () => {
  const ask = async (token: string) => (await app.get('/api/users/me', { token })).status;
  let token = '';

  beforeAll(async () => {
    const { db } = app.strapi;
    const role = (await db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'authenticated' } })) as { id: number };
    await db.query('plugin::users-permissions.permission').create({
      data: { action: 'plugin::users-permissions.user.me', role: role.id },
    });
    const users = app.strapi.plugin('users-permissions').service<{
      add(user: object): Promise<{ id: number }>;
    }>('user');
    const jwt = app.strapi.plugin('users-permissions').service<{
      issue(claims: object): Promise<string> | string;
    }>('jwt');
    const { id } = await users.add({
      username: 'reader',
      email: 'reader@example.com',
      password: 'Correct-horse-1',
      provider: 'local',
      confirmed: true,
      role: role.id,
    });
    token = await jwt.issue({ id });
  });

  test('is a token signed with HS256', async () => {
    expect(await ask(signedBy('HS256', payloadOf(token), SETTINGS['JWT_SECRET'] ?? ''))).toBe(200);
  });

  test.each(FORGED)('is no token signed with "%s"', async (algorithm) => {
    expect(await ask(signedBy(algorithm, payloadOf(token), SETTINGS['JWT_SECRET'] ?? ''))).toBe(
      401,
    );
  });
});
