import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import {
  PAST_DELIVERY,
  purgeEverything,
  rawOf,
  statusOf,
  type RawAnswer,
} from '../support/app/delivery';
import { documents } from '../support/fixtures/documents';
import { numbers, pickFrom, seedOf } from '../support/fixtures/random';
import { revokeFromVisitors } from '../support/actors/visitors';

const app = useApplication();
const raw = rawOf(app);

const SEED = seedOf(20_261_123);
const ARTICLES = 40;
const TEXTS = [
  'Plain',
  '한글과 漢字',
  '"quoted" \\ back',
  "it's",
  '<b>&amp;</b>',
  '😀 emoji',
  'line\nbreak',
  '  ',
];

const addresses: string[] = [];
const localized = z.array(z.object({ localizations: z.array(z.object({ slug: z.string() })) }));

beforeAll(async () => {
  const random = numbers(SEED);
  const pick = pickFrom(random);
  const maybe = <T>(value: T): T | null => (random() < 0.5 ? value : null);
  const files = await Promise.all(['one', 'two', 'three'].map(upload));
  const make = async (
    uid: 'api::author.author' | 'api::category.category' | 'api::tag.tag',
    extra: () => object,
  ) => {
    const ids: string[] = [];
    for (const text of TEXTS.slice(0, 6)) {
      ids.push(
        (await documents(app, uid).create({ data: { name: `${text} ${uid}`, ...extra() } }))
          .documentId,
      );
    }
    return ids;
  };
  const authors = await make('api::author.author', () => ({
    bio: maybe(pick(TEXTS)),
    avatar: maybe(pick(files)),
  }));
  const categories = await make('api::category.category', () => ({
    description: maybe(pick(TEXTS)),
  }));
  const tags = await make('api::tag.tag', () => ({}));
  const { documentId: site } = (await documents(app, 'api::site.site').findMany({}))[0] ?? {
    documentId: '',
  };
  await documents(app, 'api::site.site').update({
    documentId: site,
    data: { commentsEnabled: true },
  });

  for (let index = 0; index < ARTICLES; index += 1) {
    const data = () =>
      articleInput({
        title: `${pick(TEXTS.slice(0, 6))} ${String(index)}`,
        lead: maybe(pick(TEXTS)),
        publicationDate: pick(['2024-02-29', '2024-12-31', '2025-01-01']),
        sections: Array.from({ length: 1 + Math.floor(random() * 4) }, (_, at) => ({
          heading: `${pick(TEXTS.slice(0, 6))} ${String(at)}`,
          body: paragraphs(
            ...Array.from({ length: 1 + Math.floor(random() * 3) }, () => `${pick(TEXTS)}.`),
          ),
        })),
        cover: maybe(pick(files)),
        author: maybe(pick(authors)),
        category: maybe(pick(categories)),
        tags: tags.filter(() => random() < 0.3).sort(() => random() - 0.5),
        seo: maybe({ metaTitle: maybe(pick(TEXTS.slice(0, 6))), noIndex: random() < 0.5 }),
        commentsSwitch: pick(['disabled', 'open', 'closed']),
      });
    const locale = pick(['ko', 'en']);
    const { documentId, slug } = await documents(app).create({
      locale,
      data: data(),
      status: 'published',
    });
    addresses.push(`/api/articles/${documentId}?locale=${locale}`);
    addresses.push(`/api/articles/slug/${slug ?? ''}?locale=${locale}`);
    const other = locale === 'ko' ? 'en' : 'ko';
    addresses.push(`/api/articles/${documentId}?locale=${other}&fallbackLocale=${locale}`);
    addresses.push(`/api/articles/slug/${slug ?? ''}?locale=${other}&fallbackLocale=${locale}`);
    const format = pick(['html', 'markdown', 'text']);
    addresses.push(`/api/articles/${documentId}?locale=${locale}&format=${format}`);
    addresses.push(`/api/articles/slug/${slug ?? ''}?locale=${locale}&format=${format}`);
    if (random() < 0.3) {
      await documents(app).update({ documentId, locale: other, data: data(), status: 'published' });
    } else if (random() < 0.2) {
      await documents(app).update({
        documentId,
        locale,
        data: { title: 'A draft that nobody sees' },
      });
    }
    if (random() < 0.5) await comment(documentId, locale, pick(['approved', 'pending']));
  }
  for (const locale of ['ko', 'en']) {
    for (const size of [1, 7, 25, 100]) {
      for (const page of [1, 2, 9]) {
        const paging = `pagination[page]=${String(page)}&pagination[pageSize]=${String(size)}`;
        addresses.push(`/api/articles?locale=${locale}&${paging}`);
        addresses.push(
          `/api/articles?locale=${locale}&fallbackLocale=${locale === 'ko' ? 'en' : 'ko'}&${paging}`,
        );
      }
    }
  }
  // The articles were written behind delivery's back.
  await purgeEverything(app);
}, 300_000);

async function upload(name: string): Promise<number> {
  const { id } = (await app.strapi.db.query('plugin::upload.file').create({
    data: {
      name,
      hash: name,
      ext: '.jpg',
      mime: 'image/jpeg',
      size: 12.34,
      url: `/uploads/${name}`,
      provider: 'local',
      folderPath: '/',
      width: 10,
      formats: {
        thumbnail: { url: `/uploads/${name}-thumbnail`, width: 5, size: 0.5 },
        ...(name === 'two'
          ? {}
          : { small: { url: `/uploads/${name}-small`, width: 7, size: 1.5 } }),
      },
      focalPoint: name === 'one' ? { x: 10, y: 20 } : null,
    },
  })) as { id: number };
  return id;
}

/** Straight into the tables, for most of these articles do not take comments. */
async function comment(documentId: string, locale: string, moderation: string): Promise<void> {
  const rows = app.strapi.db.query('api::article.article');
  const article = (await rows.findOne({
    where: { documentId, locale, publishedAt: { $notNull: true } },
  })) as { id: number };
  await app.strapi.db.query('api::comment.comment').create({
    data: {
      documentId: `c${documentId.slice(1)}`,
      body: 'A comment.',
      authorName: 'Reader',
      moderation,
      article: article.id,
    },
  });
}

/** Only delivery's own read path sends when an article was modified. */
const isDirect = ({ headers }: RawAnswer) => headers['last-modified'] !== undefined;

/** Whether a response for one article names its author. */
const hasAuthor = ({ text }: RawAnswer) =>
  z
    .object({ data: z.object({ author: z.object({ name: z.string() }) }) })
    .safeParse(JSON.parse(text)).success;

test('the read path answers as the general path does', async () => {
  let direct = 0;
  let languages = 0;
  for (const address of addresses) {
    const ours = await raw(address);
    const general = await raw(address, { headers: PAST_DELIVERY });
    expect(statusOf(general)).toBe('threeline; fwd=bypass');
    // Parsed: Strapi fills in components and relations in the order in which they arrive.
    expect({ address, status: ours.status, body: JSON.parse(ours.text) as unknown }).toEqual({
      address,
      status: general.status,
      body: JSON.parse(general.text) as unknown,
    });
    const { data } = JSON.parse(ours.text) as { data: unknown };
    for (const { localizations } of localized.parse([data ?? []].flat()))
      languages += localizations.length;
    if (isDirect(ours)) direct += 1;
  }
  expect(direct).toBeGreaterThan(ARTICLES * 2);
  expect(languages).toBeGreaterThan(ARTICLES);
}, 300_000);

test('a relation that the public may not read is left to the general path', async () => {
  const withAuthor: string[] = [];
  for (const address of addresses) {
    const before = await raw(address);
    if (isDirect(before) && hasAuthor(before)) withAuthor.push(address);
  }
  expect(withAuthor.length).toBeGreaterThan(10);
  await revokeFromVisitors(app, ['api::author.author.find', 'api::author.author.findOne']);
  for (const address of withAuthor) {
    const ours = await raw(address);
    const general = await raw(address, { headers: PAST_DELIVERY });
    expect([ours.status, ours.text]).toEqual([general.status, general.text]);
    expect([address, isDirect(ours), hasAuthor(ours)]).toEqual([address, false, false]);
  }
});
