import { registerPermissionActions } from './permission-actions';
import { installed } from './test-support';

const ADMIN = installed('@strapi/admin/dist/server/server/src');

interface Provider {
  registerMany(actions: object[]): Promise<unknown>;
  get(id: string): unknown;
}

const strapi = { isLoaded: false, plugins: {}, contentTypes: {} };
const original: unknown = Reflect.get(globalThis, 'strapi');

beforeAll(() => {
  Reflect.set(globalThis, 'strapi', strapi);
});

afterAll(() => {
  Reflect.set(globalThis, 'strapi', original);
});

test('the permission service has the action provider, which stores actions as api::<uid>', async () => {
  const service = jest.requireActual<{ actionProvider: Provider }>(
    `${ADMIN}/services/permission.js`,
  );
  const application = { service: () => service } as unknown;
  await registerPermissionActions(application as Parameters<typeof registerPermissionActions>[0], [
    { uid: 'contract.read', displayName: 'Read', category: 'contract', subCategory: 'part' },
  ]);
  expect(service.actionProvider.get('api::contract.read')).toMatchObject({
    actionId: 'api::contract.read',
    section: 'settings',
    category: 'contract',
    subCategory: 'part',
    displayName: 'Read',
  });
});

test('Strapi refuses new actions once it has loaded', async () => {
  const createProvider = jest.requireActual<() => Provider>(`${ADMIN}/domain/action/provider.js`);
  strapi.isLoaded = true;
  const action = { section: 'settings', category: 'contract', uid: 'late', displayName: 'Late' };
  await expect(createProvider().registerMany([action])).rejects.toThrow('register new actions');
  strapi.isLoaded = false;
});
