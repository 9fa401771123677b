import type { Core } from '@strapi/strapi';
import { extendTokenActions, findApiToken, isOnlyUse, TOKEN_TYPES } from './api-tokens';
import { installedSource } from './test-support';

const SERVER = '@strapi/admin/dist/server/server/src';

test('Strapi reads tokens, and decides what they may do, as this file does', () => {
  const strategy = installedSource(`${SERVER}/strategies/content-api-token.js`);
  expect(strategy).toContain('getByAccessKey(apiTokenService.hash(token))');
  expect(strategy).toContain("scope.endsWith('find') || scope.endsWith('findOne')");
  expect(strategy).toContain("apiToken.kind !== 'content-api' && apiToken.kind !== null");
  expect(strategy).toMatch(/FULL_ACCESS\) \{\s*return;/);
  const parts = installedSource(`${SERVER}/strategies/api-token-utils.js`);
  expect(parts).toContain('header.authorization.split(/\\s+/)');
  expect(parts).toContain("parts[0].toLowerCase() !== 'bearer' || parts.length !== 2");
  expect(parts).toContain('hoursSinceLastUsed >= 1');
  expect(parts).toContain('expirationDate < new Date()');
});

test('Strapi has the service and the content types of tokens', () => {
  expect(installedSource(`${SERVER}/services/index.js`)).toContain("'api-token-content-api':");
  const names = TOKEN_TYPES.map((uid) => uid.replace('admin::', ''));
  for (const name of names) {
    expect(installedSource(`${SERVER}/content-types/${name}.js`)).toContain(
      `singularName: '${name}'`,
    );
  }
});

const LATER = '2999-01-01T00:00:00.000Z';
function strapiWith(token: object | null): Core.Strapi {
  const service = {
    hash: (key: string) => `hash of ${key}`,
    getByAccessKey: (hash: string) => Promise.resolve(hash === 'hash of key' ? token : null),
  };
  const strapi: object = { service: () => service };
  return strapi as Core.Strapi;
}
const token = { id: 3, kind: 'content-api', expiresAt: null, lastUsedAt: LATER };
const READS = 'api::article.article.find';

test.each(['Bearer key', 'bearer  key', 'BEARER key'])('"%s" names a token', async (header) => {
  const found = await findApiToken(strapiWith({ ...token, type: 'read-only' }), header);
  expect(found?.id).toBe(3);
});

test.each(['key', 'Basic key', 'Bearer', 'Bearer key more', 'Bearer other', ''])(
  '"%s" names none',
  async (header) => {
    expect(await findApiToken(strapiWith({ ...token, type: 'read-only' }), header)).toBeNull();
  },
);

test('tokens that may do the same have the same permissions', async () => {
  const of = async (permissions: string[]) =>
    await findApiToken(strapiWith({ ...token, type: 'custom', permissions }), 'Bearer key');
  const [one, other, third] = [await of(['b', 'a']), await of(['a', 'b']), await of(['a'])];
  expect(one?.permissions).toBe(other?.permissions);
  expect(third?.permissions).not.toBe(one?.permissions);
  expect(['a', 'b', 'c'].map((action) => one?.may(action))).toEqual([true, true, false]);
});

test('a token of the admin API is none of the content API', async () => {
  // Strapi reads it without a type.
  const admin = { ...token, kind: 'admin' };
  expect(await findApiToken(strapiWith(admin), 'Bearer key')).toBeNull();
});

test('a read-only token finds, and a full one may do all', async () => {
  const of = (type: string) => findApiToken(strapiWith({ ...token, type }), 'Bearer key');
  expect([(await of('read-only'))?.may(READS), (await of('read-only'))?.may('x.update')]).toEqual([
    true,
    false,
  ]);
  expect((await of('full-access'))?.may('x.update')).toBe(true);
});

test('Strapi must see a token when it expires, and an hour after its last noted use', async () => {
  const until = async (times: object) =>
    (await findApiToken(strapiWith({ ...token, type: 'read-only', ...times }), 'Bearer key'))
      ?.untilMs;
  const at = Date.parse('2026-01-01T12:00:00Z');
  const early = '2026-01-01T12:00:00Z';
  expect(await until({ lastUsedAt: early, expiresAt: null })).toBe(at + 3_600_000);
  const soon = new Date(Date.now() + 60_000);
  expect(await until({ lastUsedAt: LATER, expiresAt: soon })).toBe(soon.getTime());
  expect(await until({ lastUsedAt: LATER, expiresAt: early })).toBeUndefined();
  expect(await until({ lastUsedAt: null, expiresAt: null })).toBe(3_600_000);
});

test('a token gets further actions wherever Strapi reads it for a request', async () => {
  const permissions = ['a'];
  const strapi = strapiWith({ ...token, type: 'custom', permissions });
  extendTokenActions(strapi, (actions) => Promise.resolve(actions.includes('a') ? ['b', 'a'] : []));
  const found = await findApiToken(strapi, 'Bearer key');
  expect(['a', 'b', 'c'].map((action) => found?.may(action))).toEqual([true, true, false]);
  expect(await findApiToken(strapi, 'Bearer other')).toBeNull();
  // Another application of the process.
  extendTokenActions(strapi, () => Promise.resolve(['c']));
  const again = await findApiToken(strapi, 'Bearer key');
  expect(['a', 'b', 'c'].map((action) => again?.may(action))).toEqual([true, false, true]);
  const strategy = installedSource(`${SERVER}/strategies/content-api-token.js`);
  expect(strategy.match(/apiTokenService\.\w+\(/g)).toEqual([
    'apiTokenService.getByAccessKey(',
    'apiTokenService.hash(',
  ]);
});

test('an update that only notes a use is told from others', () => {
  expect(isOnlyUse({ lastUsedAt: new Date(), updatedAt: new Date() })).toBe(true);
  expect(isOnlyUse({ lastUsedAt: new Date(), name: 'x' })).toBe(false);
  const parts = installedSource(`${SERVER}/strategies/api-token-utils.js`);
  expect(parts.match(/data: \{\s*lastUsedAt: currentDate\s*\}/g)).toHaveLength(2);
});
