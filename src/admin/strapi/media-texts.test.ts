import { installedSource } from '../../strapi/test-support';
import { KOREAN_MEDIA_TEXTS } from './media-texts';

const textsOf = (language: string) =>
  installedSource(`@strapi/upload/dist/admin/translations/${language}.json.mjs`);

/** What needs the paid AI features. */
const isPaid = (key: string) => /metadata/i.test(key) && key !== 'list.table.row.metadata-missing';

test('every text of the media library that Strapi has not translated has one', () => {
  const keysIn = (source: string) =>
    [...source.matchAll(/^ {4}"([^"]+)":/gm)].map(([, key]) => key);
  const korean = new Set(keysIn(textsOf('ko')));
  const missing = keysIn(textsOf('en')).filter(
    (key) => key !== undefined && !korean.has(key) && !isPaid(key),
  );
  expect(Object.keys(KOREAN_MEDIA_TEXTS).sort()).toEqual(missing.sort());
});
