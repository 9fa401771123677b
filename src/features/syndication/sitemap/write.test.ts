import { gunzipSync } from 'node:zlib';
import { xmlFaults } from '../../../../tests/support/fixtures/validators';
import { HOSTILE, SITE } from '../test-support';
import { entryOf, isCanonicalHere, type SitemapContext } from './entry';
import { writeIndex, writeSitemap } from './write';

const context: SitemapContext = {
  site: SITE,
  urlPattern: 'https://example.com/{locale}/{slug}',
  locales: ['ko', 'en'],
  defaultLocale: 'ko',
  news: { from: '2025-12-10', to: '2025-12-12' },
};
const version = (changes: object = {}) => ({
  id: 1,
  documentId: 'k3',
  locale: 'en',
  slug: 'a-b',
  title: 'A',
  publicationDate: '2025-12-11',
  updatedAt: new Date('2025-12-11T01:02:03Z'),
  publishedAt: new Date('2025-12-11T01:02:03Z'),
  firstPublicationInstant: null,
  ...changes,
});

// eslint-disable-next-line @typescript-eslint/require-await -- entries are read from a database
async function* entries(count: number) {
  for (let index = 0; index < count; index += 1) {
    const one = version({
      title: HOSTILE[index % HOSTILE.length],
      slug: `s-${String(index)}-<&>"'`,
    });
    yield* entryOf(one, [one, version({ locale: 'ko', slug: '가' })], context);
  }
}

test('an entry lists its locales, and is news for two days', () => {
  const korean = version({ locale: 'ko', slug: '가' });
  expect(entryOf(version(), [version(), korean], context)).toEqual([
    {
      url: 'https://example.com/en/a-b',
      lastmodISO: '2025-12-11T01:02:03.000Z',
      links: [
        { lang: 'en', url: 'https://example.com/en/a-b' },
        { lang: 'ko', url: 'https://example.com/ko/%EA%B0%80' },
        { lang: 'x-default', url: 'https://example.com/ko/%EA%B0%80' },
      ],
      news: {
        publication: { name: 'Three & <lines> en', language: 'en' },
        publication_date: '2025-12-11T10:02:03.000+09:00',
        title: 'A',
      },
    },
  ]);
});

test.each(['2025-12-09', '2025-12-13', null])('%s is not news', (publicationDate) => {
  const one = version({ publicationDate });
  expect(entryOf(one, [one], context)).toEqual([
    { url: 'https://example.com/en/a-b', lastmodISO: '2025-12-11T01:02:03.000Z' },
  ]);
});

test.each([
  [null, true],
  ['', true],
  ['https://example.com/en/a-b', true],
  ['https://EXAMPLE.com:443/en/a-b', true],
  ['https://example.com/en/another', false],
  ['https://other.example/en/a-b', false],
  ['no address', false],
])('an article whose canonical address is %j is listed: %j', (canonicalUrl, isListed) => {
  expect(isCanonicalHere(version({ seo: { canonicalUrl } }), context)).toBe(isListed);
});

test('the time of the last change is never before the publication', () => {
  const publishedAt = new Date('2025-12-11T02:00:00Z');
  const one = version({ publishedAt, publicationDate: null });
  expect(entryOf(one, [one], context)).toMatchObject([{ lastmodISO: publishedAt.toISOString() }]);
});

test('an address that is too long for a sitemap is left out', () => {
  const one = version({ slug: '가'.repeat(300) });
  expect(entryOf(one, [one], context)).toEqual([]);
});

test('a sitemap is valid, whatever titles hold', async () => {
  const { gzip } = await writeSitemap(entries(300));
  const text = gunzipSync(gzip).toString();
  expect(await xmlFaults('sitemap', text)).toEqual([]);
  expect(text.match(/<url>/g)).toHaveLength(300);
  expect(text).not.toContain('<script>');
});

test('an index is valid', async () => {
  const { gzip } = await writeIndex([{ url: 'https://cms.example.com/api/sitemap.xml?part=1' }]);
  expect(await xmlFaults('sitemap', gunzipSync(gzip).toString())).toEqual([]);
});

test('the same content has the same hash', async () => {
  const [one, same, other] = await Promise.all(
    [entries(3), entries(3), entries(4)].map(writeSitemap),
  );
  expect(one?.hash).toBe(same?.hash);
  expect(one?.hash).not.toBe(other?.hash);
});
