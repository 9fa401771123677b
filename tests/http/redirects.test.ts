import { z } from 'zod';
import { adminToken } from '../support/actors/admin';
import { articleIn, faultsIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import { numbers, pickFrom, seedOf, TEST_TIMES } from '../support/fixtures/random';
import { fullAccessToken } from '../support/actors/tokens';

const app = useApplication();

const SEED = seedOf();
const HISTORIES = 3 * TEST_TIMES;
const STEPS = 24;
const LOCALES = ['ko', 'en'] as const;

type Locale = (typeof LOCALES)[number];

/** What a history should have led to, by locale and slug. */
class Expected {
  /** The published slug of each document in each locale. */
  readonly published = new Map<string, string>();
  /** The document that was last published under a slug. */
  readonly known = new Map<string, string>();

  publish(documentId: string, locale: Locale, slug: string): void {
    this.published.set(`${documentId} ${locale}`, slug);
    this.known.set(`${locale} ${slug}`, documentId);
  }

  unpublish(documentId: string, locale: Locale): void {
    this.published.delete(`${documentId} ${locale}`);
  }

  /** A deleted version releases its slugs. */
  delete(documentId: string, locale: Locale): void {
    this.unpublish(documentId, locale);
    for (const [key, owner] of this.known) {
      if (owner === documentId && key.startsWith(`${locale} `)) this.known.delete(key);
    }
  }

  slugOf = (documentId: string, locale: Locale) => this.published.get(`${documentId} ${locale}`);
  ownerOf = (locale: Locale, slug: string) => this.known.get(`${locale} ${slug}`);
  isPresent(locale: Locale, slug: string): boolean {
    const owner = this.ownerOf(locale, slug);
    return owner !== undefined && this.slugOf(owner, locale) === slug;
  }
}

/** Whether a write was done; a slug that is taken refuses it. */
async function done(write: Promise<unknown>): Promise<boolean> {
  try {
    return (await write) !== null;
  } catch (error) {
    if ((error as Error).name !== 'ValidationError') throw error;
    return false;
  }
}

interface Room {
  expected: Expected;
  ids: string[];
  slugs: string[];
}

async function live(random: () => number, { expected, ids, slugs }: Room): Promise<string> {
  const pick = pickFrom(random);
  const [documentId, locale, slug] = [pick(ids), pick(LOCALES), pick(slugs)];
  const address = { documentId, locale };
  const drafts = await documents(app).findMany({
    locale,
    status: 'draft',
    filters: { documentId },
  });
  const draft = drafts[0];
  const step = pick([
    'rename',
    'rename',
    'draft',
    'publish',
    'unpublish',
    'discard',
    'delete',
  ] as const);
  const said = `${step} ${ids.indexOf(documentId)} ${locale} ${slug}`;
  if (draft === undefined || step === 'rename') {
    const data = draft === undefined ? articleInput({ slug }) : { slug };
    const update = documents(app).update({ ...address, data, status: 'published' });
    if (await done(update)) expected.publish(documentId, locale, slug);
    return said;
  }
  switch (step) {
    case 'draft':
      await done(documents(app).update({ ...address, data: { slug } }));
      break;
    case 'publish':
      if (await done(documents(app).publish(address))) {
        expected.publish(documentId, locale, String(draft.slug));
      }
      break;
    case 'unpublish':
      await documents(app).unpublish(address);
      expected.unpublish(documentId, locale);
      break;
    case 'discard':
      if (expected.slugOf(documentId, locale) !== undefined)
        await documents(app).discardDraft(address);
      break;
    case 'delete': {
      // The last version keeps the document alive.
      const other = LOCALES.find((one) => one !== locale) ?? 'ko';
      const rest = await documents(app).findMany({
        locale: other,
        status: 'draft',
        filters: { documentId },
      });
      if (rest.length === 0) break;
      await documents(app).delete(address);
      expected.delete(documentId, locale);
    }
  }
  return said;
}

const redirectList = z.object({
  data: z.array(z.object({ from: z.string(), documentId: z.string(), to: z.string() })),
});

/** The list has each slug that redirects, and no other. */
async function expectListed({ expected, slugs }: Room, what: object): Promise<void> {
  for (const locale of LOCALES) {
    const { body } = await app.get('/api/redirects', {
      query: { locale, pagination: { pageSize: 100 } },
    });
    const found = redirectList.parse(body).data.filter(({ from }) => slugs.includes(from));
    const moved = [...slugs].sort().flatMap((from) => {
      const documentId = expected.ownerOf(locale, from);
      const to = documentId === undefined ? undefined : expected.slugOf(documentId, locale);
      return to === undefined || to === from ? [] : [{ from, documentId, to }];
    });
    const listed = found.map(({ from, documentId, to }) => ({ from, documentId, to }));
    expect({ ...what, locale, listed }).toEqual({ ...what, locale, listed: moved });
  }
}

async function expectOneHop({ expected, ids, slugs }: Room, what: object): Promise<void> {
  for (const slug of slugs) {
    for (const locale of LOCALES) {
      for (const fallbackLocale of [undefined, ...LOCALES.filter((one) => one !== locale)]) {
        const query = { locale, ...(fallbackLocale ? { fallbackLocale } : {}) };
        const found = await follow(slug, query);
        const asked = { ...what, slug, ...query };
        const owner = expected.ownerOf(locale, slug);
        if (expected.isPresent(locale, slug)) {
          expect({ ...asked, found }).toEqual({ ...asked, found: { hops: 0, documentId: owner } });
        } else if (fallbackLocale === undefined) {
          const isOut = owner !== undefined && expected.slugOf(owner, locale) !== undefined;
          const redirected = isOut ? { hops: 1, documentId: owner } : null;
          expect({ ...asked, found }).toEqual({ ...asked, found: redirected });
        } else if (found !== null) {
          const owners = [owner, expected.ownerOf(fallbackLocale, slug)];
          expect({ ...asked, owners }).toEqual({
            ...asked,
            owners: expect.arrayContaining([found.documentId]),
          });
          expect(found.hops).toBeLessThanOrEqual(1);
        }
        const inGraphql = await app.graphql(
          'query ($slug: String!, $locale: I18NLocaleCode, $fallbackLocale: I18NLocaleCode) { articleBySlug(slug: $slug, locale: $locale, fallbackLocale: $fallbackLocale) { documentId } }',
          { slug, ...query },
        );
        const { documentId = null } = (inGraphql.data?.['articleBySlug'] ?? {}) as {
          documentId?: string;
        };
        expect({ ...asked, documentId }).toEqual({
          ...asked,
          documentId: found?.documentId ?? null,
        });
      }
    }
  }
  const rows = await app.strapi.db
    .connection('articles')
    .whereIn('document_id', ids)
    .select('locale', 'slug');
  const present = new Set(rows.map((row) => `${String(row.locale)} ${String(row.slug)}`));
  for (const documentId of ids) {
    for (const locale of LOCALES) {
      const answer = await app.get(`/threeline/former-slugs/${documentId}`, {
        token: await adminToken(app),
        query: { locale },
      });
      // Not there in this language: there is no list either.
      const { data } = answer.body as { data: { slug: string }[] | null };
      const inUse = (data ?? []).filter(({ slug }) => present.has(`${locale} ${slug}`));
      expect({ ...what, documentId, locale, inUse }).toEqual({
        ...what,
        documentId,
        locale,
        inUse: [],
      });
    }
  }
}

/** Follows a slug to its article; `null` for 404. Fails on a second hop. */
async function follow(slug: string, query: Record<string, string>) {
  const first = await app.get(`/api/articles/slug/${slug}`, { query });
  if (first.status === 404) return null;
  if (first.status === 200) return { hops: 0, documentId: articleIn(first).documentId };
  expect(first.status).toBe(301);
  const second = await app.get(String(first.headers['location']));
  expect([first.headers['location'], second.status]).toEqual([first.headers['location'], 200]);
  return { hops: 1, documentId: articleIn(second).documentId };
}

test.each(Array.from({ length: HISTORIES }, (_, index) => SEED + index))(
  'every slug of a history leads in one hop to its article, or nowhere (seed %d)',
  async (seed) => {
    const random = numbers(seed);
    const slugs = ['a', 'b', 'c', 'd'].map((name) => `${name}-${String(seed)}`);
    const ids: string[] = [];
    const expected = new Expected();
    for (const slug of slugs.slice(0, 3)) {
      const data = articleInput({ slug });
      const { documentId } = await documents(app).create({
        data,
        locale: 'ko',
        status: 'published',
      });
      ids.push(documentId);
      expected.publish(documentId, 'ko', slug);
    }
    const room = { expected, ids, slugs };
    const history: string[] = [];
    for (let step = 1; step <= STEPS; step += 1) {
      history.push(await live(random, room));
      if (step % 6 !== 0) continue;
      await expectOneHop(room, { seed, history: [...history] });
      await expectListed(room, { seed, history: [...history] });
    }
  },
  300_000,
);

test('the redirect names the language in which the article was found', async () => {
  const create = (locale: string, slug: string, more: object = {}) =>
    documents(app).update({ locale, data: articleInput({ slug }), status: 'published', ...more });
  const { documentId } = await documents(app).create({
    data: articleInput({ slug: 'tides-ko' }),
    locale: 'ko',
    status: 'published',
  });
  await create('en', 'tides', { documentId });
  await documents(app).unpublish({ documentId, locale: 'en' });
  const other = await documents(app).create({
    data: articleInput({ slug: 'tides-ko' }),
    locale: 'en',
    status: 'published',
  });

  const answer = await app.get('/api/articles/slug/tides', {
    query: 'locale=en&fallbackLocale=ko&fields=title',
  });

  expect([answer.status, answer.headers['location']]).toEqual([
    301,
    expect.stringContaining('locale=ko'),
  ]);
  expect(answer.headers['location']).toContain('fields=title');
  const target = await app.get(String(answer.headers['location']));
  expect(target.body).toMatchObject({ data: { documentId } });
  expect(other.documentId).not.toBe(documentId);
});

test('a deleted language releases the former slugs of its articles', async () => {
  const token = await adminToken(app);
  const code = 'fr';
  const created = await app.post(
    '/i18n/locales',
    { code, name: 'French (fr)', isDefault: false },
    { token },
  );
  const { id } = created.body as { id: number };
  const data = articleInput({ slug: 'marees' });
  const { documentId } = await documents(app).create({ data, locale: code, status: 'published' });
  await documents(app).update({
    documentId,
    locale: code,
    data: { slug: 'mer' },
    status: 'published',
  });
  const former = () =>
    app.strapi.db.connection('threeline_former_slugs').where({ article_locale: code });
  expect(await former()).toMatchObject([{ slug: 'marees' }]);

  const answer = await app.delete(`/i18n/locales/${String(id)}`, { token });

  expect([answer.status, await former()]).toEqual([200, []]);
});

test('what an older version has left behind is released at the next start, and nothing else', async () => {
  const { documentId } = await documents(app).create({
    data: articleInput({ slug: 'kept-1' }),
    status: 'published',
  });
  await documents(app).update({ documentId, data: { slug: 'kept-2' }, status: 'published' });
  const table = () => app.strapi.db.connection('threeline_former_slugs');
  const at = testHost.database === 'sqlite' ? Date.now() : new Date().toISOString();
  const row = { article_document_id: documentId, created_at: at };
  await table().insert([
    { ...row, article_locale: 'de', slug: 'orphan' },
    { ...row, article_locale: 'ko', slug: 'kept-2' },
    { ...row, article_locale: 'ko', slug: 'gone', article_document_id: 'deleted' },
  ]);
  const store = app.strapi.store({ type: 'core', name: 'threeline' });
  await store.delete({ key: 'first-start-former-slugs-released' });

  await app.restart();

  const kept = await table().whereIn('slug', ['orphan', 'kept-2', 'gone', 'kept-1']).select('slug');
  expect(kept).toEqual([{ slug: 'kept-1' }]);
});

test.each(['.', '..', ' .. '])(
  'the slug %j is refused, for an address has no such part',
  async (slug) => {
    const token = await fullAccessToken(app.strapi);
    for (const [path, data] of [
      ['/api/articles', articleInput({ slug })],
      ['/api/tags', { name: 'Dots', slug }],
    ] as const) {
      const answer = await app.post(path, { data }, { token });
      expect([answer.status, faultsIn(answer)]).toEqual([
        400,
        [expect.stringMatching(/^slug: The slug "\.{1,2}" means a folder in an address/)],
      ]);
    }
    const { slug: made } = await documents(app).create({
      data: articleInput({ title: '..', slug: null }),
    });
    expect(made).toMatch(/^article/);
  },
);
