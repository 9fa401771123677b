import { readdirSync } from 'node:fs';
import { ownCookies } from './own-cookies';
import { exportsOf, installed, installedSource } from './test-support';

/** Code of the server that sets cookies. */
const SETS_A_COOKIE = /cookies\.set\(\s*([\w$.']+)/g;

function cookiesSetBy(folder: string): string[] {
  return readdirSync(installed(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...installedSource(`${folder}/${file}`).matchAll(SETS_A_COOKIE)])
    .map(([, name = '']) => name);
}

test('Strapi sets its cookies by the names that are known, and no others', () => {
  const folders = ['core/dist', 'upload/dist/server', 'content-manager/dist/server'];
  for (const folder of [...folders, 'i18n/dist/server', 'plugin-graphql/dist/server']) {
    expect(cookiesSetBy(`@strapi/${folder}`)).toEqual([]);
  }
  expect(new Set(cookiesSetBy('@strapi/admin/dist/server'))).toEqual(
    new Set(['sessionAuth.REFRESH_COOKIE_NAME', 'sessionAuth.getAccessCookieName']),
  );
  expect(new Set(cookiesSetBy('@strapi/plugin-users-permissions/dist/server'))).toEqual(
    new Set(['cookieName']),
  );
});

const configured = (values: Record<string, unknown>) => {
  const get = (path: string, standard?: unknown) => values[path] ?? standard;
  return { config: { get, has: (path: string) => path in values } };
};

function namesWith(values: Record<string, unknown>): ReadonlySet<string> {
  const strapi: object = configured(values);
  return ownCookies(strapi as Parameters<typeof ownCookies>[0]);
}

const ACCESS_NAME = 'admin.auth.cookie.name';

test.each([{}, { [ACCESS_NAME]: 'panel' }])(
  'the names of the panel’s cookies are those of Strapi, configured as %j',
  (values) => {
    Object.assign(globalThis, { strapi: configured(values) });
    const session = exportsOf('@strapi/admin/dist/server/shared/utils/session-auth.js') as {
      REFRESH_COOKIE_NAME: string;
      getAccessCookieName(): string;
    };
    const names = namesWith(values);
    expect(names).toContain(session.REFRESH_COOKIE_NAME);
    expect(names).toContain(session.getAccessCookieName());
  },
);

test('the name of a reader’s session is that of users-permissions', () => {
  const source = installedSource(
    '@strapi/plugin-users-permissions/dist/server/controllers/auth.js',
  );
  const names = [...source.matchAll(/const cookieName = ([^;]+);/g)].map(([, name]) => name);
  expect(new Set(names.map((name) => name?.replace('?.cookie', '.cookie')))).toEqual(
    new Set(["upSessions.cookie?.name || 'strapi_up_refresh'"]),
  );
  expect(namesWith({})).toContain('strapi_up_refresh');
});

test('the name of Koa’s session is the default of Strapi’s middleware', () => {
  const source = installedSource('@strapi/core/dist/middlewares/session.js');
  expect(/const defaultConfig = \{\s*key: '([^']+)'/.exec(source)?.[1]).toBe('koa.sess');
  expect(namesWith({})).toContain('koa.sess');
});

test('configured names replace the defaults', () => {
  const names = namesWith({
    middlewares: ['strapi::body', { name: 'strapi::session', config: { key: 'desk' } }],
    [ACCESS_NAME]: 'panel',
    'plugin::users-permissions.sessions.cookie.name': 'reader',
  });
  expect([...names].filter((name) => !name.endsWith('.sig')).sort()).toEqual([
    ...['desk', 'koa.sess', 'panel', 'reader', 'strapi_admin_refresh'],
  ]);
  expect(names.has('desk.sig')).toBe(true);
});
