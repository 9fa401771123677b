import { installedSource } from '../../strapi/test-support';
import { dismissPromotions } from './promotion-storage';

const COMPONENTS = '@strapi/admin/dist/admin/admin/src/components';

const stored = new Map<string, string>();
dismissPromotions({ setItem: (key, value) => void stored.set(key, value) });

test('Strapi stores the state of the guided tour under this key', () => {
  const source = installedSource(`${COMPONENTS}/GuidedTour/Context.mjs`);
  const [, key = ''] = /STORAGE_KEY = '(\w+)'/.exec(source) ?? [];
  const state = JSON.parse(stored.get(key) ?? 'null') as Record<string, unknown> | null;
  for (const name of Object.keys(state ?? { missing: true })) expect(source).toContain(name);
});

test('Strapi stores a closed banner under this key, which ends in the telemetry id', () => {
  const banner = installedSource(`${COMPONENTS}/MediaLibraryBanner.mjs`);
  const [, key = ''] =
    /useScopedPersistentState\(`(\w+_)\$\{isLegacyMediaLibrary\}`/.exec(banner) ?? [];
  expect(
    installedSource('@strapi/admin/dist/admin/admin/src/hooks/usePersistentState.mjs'),
  ).toContain('`${key}:${uuid}`');
  expect(stored.get(`${key}false:false`)).toBe('true');
});
