import type { Core } from '@strapi/strapi';
import {
  contentPermissionChecker,
  contentReadFilter,
  editorAbility,
  findEditorAbility,
  type EditorAbility,
} from './editor-ability';
import { installed, installedSource } from './test-support';

const STRAPI = installed('@strapi');
const MODEL = 'api::article.article';

type CheckerFactory = (context: { strapi: unknown }) => { create: unknown };

const services = {
  'permission-checker': jest.requireActual<{ default: CheckerFactory }>(
    `${STRAPI}/content-manager/dist/server/services/permission-checker.js`,
  ).default,
};
const createPermissionsManager = jest.requireActual<(options: object) => unknown>(
  `${STRAPI}/admin/dist/server/server/src/services/permission/permissions-manager/index.js`,
);

/** The permissions manager reads schemas from the one application of the process. */
const original: unknown = Reflect.get(globalThis, 'strapi');
const schema = { modelType: 'contentType', uid: MODEL, options: {}, attributes: {} };

beforeAll(() => {
  Reflect.set(globalThis, 'strapi', { getModel: () => schema });
});

afterAll(() => {
  Reflect.set(globalThis, 'strapi', original);
});

/** The two services of Strapi, with nothing else of an application. */
function application(): Core.Strapi {
  const strapi: unknown = {
    service: () => ({ createPermissionsManager, actionProvider: { unstable_aliases: () => [] } }),
    plugin: () => ({
      service: (name: keyof typeof services) => services[name]({ strapi }),
    }),
  };
  return strapi as Core.Strapi;
}

/** An ability that records what it is asked. */
function recorder(allowed: boolean) {
  const asked: unknown[][] = [];
  const answer = (...question: unknown[]) => {
    asked.push(question);
    return allowed;
  };
  const ability = {
    can: answer,
    cannot: (...question: unknown[]) => !answer(...question),
    rulesFor: (...question: unknown[]) => {
      asked.push(question);
      return [];
    },
  };
  return { asked, ability: ability as EditorAbility };
}

test.each(['admin.js', 'admin-token.js'])(
  'the strategy %s of the admin API puts its ability into the state of the request',
  (file) => {
    expect(installedSource(`@strapi/admin/dist/server/server/src/strategies/${file}`)).toMatch(
      /ctx\.state\.userAbility = (?:userAbility|authResult\.ability);/,
    );
  },
);

test('the strategies of the content API put none there', () => {
  for (const file of [
    '@strapi/admin/dist/server/server/src/strategies/content-api-token.js',
    '@strapi/plugin-users-permissions/dist/server/strategies/users-permissions.js',
  ]) {
    expect(installedSource(file)).not.toContain('userAbility');
  }
});

test('the ability of a request is read from its state', () => {
  const { ability } = recorder(true);
  expect(editorAbility({ state: { userAbility: ability } })).toBe(ability);
  expect(findEditorAbility({ state: {} })).toBeNull();
  expect(() => editorAbility({ state: {} })).toThrow('not authenticated for the admin API');
});

test.each(['create', 'read', 'update', 'delete', 'publish'] as const)(
  'the permission checker has cannot.%s, which asks for the document and the field',
  (action) => {
    const { asked, ability } = recorder(true);
    const cannot = contentPermissionChecker(application(), ability, MODEL);
    expect(cannot(action, { id: 1 }, 'title')).toBe(false);
    expect(asked).toEqual([
      [`plugin::content-manager.explorer.${action}`, expect.objectContaining({ id: 1 }), 'title'],
    ]);
  },
);

test('the permissions manager asks the ability that it is given, so that the field is added', () => {
  const { asked, ability } = recorder(true);
  expect(contentReadFilter(application(), ability, MODEL, 'title')).not.toBeNull();
  expect(asked.length).toBeGreaterThan(1);
  for (const question of asked) {
    expect(question).toEqual(['plugin::content-manager.explorer.read', MODEL, 'title']);
  }
});

test('the permissions manager says where nothing may be read', () => {
  expect(contentReadFilter(application(), recorder(false).ability, MODEL)).toBeNull();
});
