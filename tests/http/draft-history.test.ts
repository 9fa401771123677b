import { DateTime } from 'luxon';
import { z } from 'zod';
import { adminToken, contentManager, documentIn } from '../support/actors/admin';
import { binOf } from '../support/actors/bin';
import { inMinutes, schedulingOf } from '../support/actors/scheduling';
import { fullAccessToken } from '../support/actors/tokens';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs, uniqueTitle } from '../support/fixtures/builders';
import { ARTICLE, documents, draftArticle, publishArticle } from '../support/fixtures/documents';
import { draftHistory, savedDrafts } from '../support/fixtures/saved-drafts';
import { createFolder, markdown, runImport } from '../support/processes/import-command';

const app = useApplication();

const leads = async (documentId: string, locale = 'ko') =>
  (await savedDrafts(app, documentId, locale)).map(({ lead }) => lead);

const authorOf = async (documentId: string) => (await savedDrafts(app, documentId)).at(-1)?.actor;

const EDITOR = { kind: 'editor', name: 'Editor In Chief', scheduled: false };
const TOKEN = { kind: 'token', scheduled: false };
const SYSTEM = { kind: 'system', name: null, scheduled: false };

const panel = () => contentManager(app, ARTICLE);
const locale = { locale: 'ko' };

const table = () => app.strapi.db.connection('threeline_drafts');
const draftRow = (documentId: string, language = 'ko') =>
  app.strapi.db
    .connection('articles')
    .where({ document_id: documentId, locale: language, published_at: null });
const versionOf = async (documentId: string): Promise<number> => {
  const row: unknown = await draftRow(documentId).first('edit_version');
  return z.object({ edit_version: z.number().nullable() }).parse(row).edit_version ?? 0;
};

/** An instant as the database stores `updated_at`. */
const instant = (ms: number) =>
  testHost.database === 'sqlite' ? ms : DateTime.fromMillis(ms).toFormat('yyyy-MM-dd HH:mm:ss.SSS');

const graphql = async (mutation: string, variables: object) =>
  app.graphql(mutation, { ...variables }, { token: await fullAccessToken(app.strapi) });
const documentShape = z.object({ article: z.object({ documentId: z.string() }) });

type Write = (documentId: string, lead: string) => Promise<unknown>;

const WRITES: [name: string, author: object, write: Write][] = [
  [
    'a save in the panel',
    EDITOR,
    async (id, lead) => (await panel()).update(id, articleInput({ lead }), locale),
  ],
  [
    'a publish of a form in the panel',
    EDITOR,
    async (id, lead) => (await panel()).publish(id, articleInput({ lead }), locale),
  ],
  [
    'a draft over REST',
    TOKEN,
    async (id, lead) =>
      app.put(
        `/api/articles/${id}`,
        { data: { lead } },
        { token: await fullAccessToken(app.strapi), query: { status: 'draft' } },
      ),
  ],
  [
    'a publish over REST',
    TOKEN,
    async (id, lead) =>
      app.put(
        `/api/articles/${id}`,
        { data: { lead } },
        { token: await fullAccessToken(app.strapi) },
      ),
  ],
  [
    'an update over GraphQL',
    TOKEN,
    (id, lead) =>
      graphql(
        'mutation ($id: ID!, $data: ArticleInput!) { article: updateArticle(documentId: $id, data: $data) { documentId } }',
        { id, data: { lead } },
      ),
  ],
  [
    'code that updates',
    SYSTEM,
    (documentId, lead) => documents(app).update({ documentId, data: { lead } }),
  ],
  [
    'code that updates and publishes',
    SYSTEM,
    (documentId, lead) =>
      documents(app).update({ documentId, data: { lead }, status: 'published' }),
  ],
];

describe('every write of a draft', () => {
  test.each(WRITES)('leaves what it replaced: %s', async (_name, author, write) => {
    const documentId = await draftArticle(app, { lead: 'Before.' });
    await write(documentId, 'After.');
    expect(await leads(documentId)).toEqual(['Before.', 'After.']);
    expect(await authorOf(documentId)).toMatchObject(author);
  });

  test('is kept once, also where it is the first: in the panel, over REST and GraphQL, and a copy', async () => {
    const token = await fullAccessToken(app.strapi);
    const data = () => articleInput({ title: uniqueTitle(), lead: 'First.' });
    const create =
      'mutation ($data: ArticleInput!) { article: createArticle(data: $data) { documentId } }';
    const byPanel = documentIn(await (await panel()).create(data(), locale)).documentId;
    const byRest = documentIn(await app.post('/api/articles', { data: data() }, { token }));
    const byGraphql = documentShape.parse((await graphql(create, { data: data() })).data);
    const copy = documentIn(await (await panel()).clone(byPanel, { title: uniqueTitle() }));
    for (const [documentId, author] of [
      [byPanel, EDITOR],
      [byRest.documentId, TOKEN],
      [byGraphql.article.documentId, TOKEN],
      [copy.documentId, EDITOR],
    ] as const) {
      expect(await leads(documentId)).toEqual(['First.']);
      expect(await authorOf(documentId)).toMatchObject(author);
    }
  });

  test('is kept with its author where a draft is discarded', async () => {
    const documentId = await publishArticle(app, { lead: 'Published.' });
    await documents(app).update({ documentId, data: { lead: 'Discarded.' } });
    const path = `/content-manager/collection-types/${ARTICLE}/${documentId}/actions/discard`;
    await app.post(path, {}, { token: await adminToken(app), query: locale });
    expect(await leads(documentId)).toEqual(['Published.', 'Discarded.', 'Published.']);
    expect(await authorOf(documentId)).toMatchObject(EDITOR);
  });

  test('is kept where a schedule publishes, in the name of who set it', async () => {
    const { set, makeDue, drainOnce } = schedulingOf(app);
    const documentId = await draftArticle(app, { lead: 'Scheduled.' });
    await set(documentId, { publishAt: inMinutes(60) });
    await makeDue([documentId]);
    expect(await drainOnce()).toBe(1);
    // The publish has set the dates of the draft.
    expect(await leads(documentId)).toEqual(['Scheduled.', 'Scheduled.']);
    expect(await authorOf(documentId)).toMatchObject({ ...EDITOR, scheduled: true });
  });

  test('is kept where an import creates and updates an article', async () => {
    const env = { ...testHost.process.env } as Record<string, string>;
    const folder = await createFolder();
    const title = uniqueTitle('Imported');
    const file = await folder.write('one.ko.md', markdown(title));
    await runImport(env, ['--draft', file]);
    await folder.write('one.ko.md', markdown(title).replace('The lead of', 'Another lead of'));
    await runImport(env, ['--draft', file]);
    await folder.remove();
    const [row] = await documents(app).findMany({ filters: { title } });
    expect(await leads(String(row?.documentId))).toEqual([
      `The lead of ${title}.`,
      `Another lead of ${title}.`,
    ]);
    expect(await authorOf(String(row?.documentId))).toMatchObject(SYSTEM);
  }, 120_000);

  test('keeps each language apart', async () => {
    const documentId = await draftArticle(app, { lead: 'Korean.' });
    const english = articleInput({ title: uniqueTitle(), lead: 'English.' });
    await documents(app).update({ documentId, locale: 'en', data: english });
    expect([await leads(documentId), await leads(documentId, 'en')]).toEqual([
      ['Korean.'],
      ['English.'],
    ]);
  });

  test('that fails keeps nothing', async () => {
    const documentId = await publishArticle(app, { lead: 'Kept.' });
    const refused = documents(app).update({
      documentId,
      data: { lead: 'Refused.', sections: [] },
      status: 'published',
    });
    await expect(refused).rejects.toThrow();
    expect(await leads(documentId)).toEqual(['Kept.']);
  });

  test('keeps the whole content, and the ids of the sections', async () => {
    const sections = [{ heading: 'Kept', body: paragraphs('한글 본문 🌊', 'Two.') }];
    const documentId = await draftArticle(app, { sections });
    const row = await documents(app).findOne({ documentId, populate: { sections: true } });
    const { draftAt } = draftHistory();
    const [saved] = await savedDrafts(app, documentId);
    expect(saved).toBeDefined();
    const draft = await draftAt(
      app.strapi,
      { documentId, locale: 'ko' },
      await versionOf(documentId),
    );
    expect(draft?.content).toMatchObject({ sections });
    expect(draft?.ids).toEqual({ sections: row?.sections?.map(({ id }) => id) });
  });

  test('of a relation alone does not write a state of articles that show it', async () => {
    const author = await documents(app, 'api::author.author').create({ data: { name: 'Lee' } });
    const documentId = await publishArticle(app, { author: author.documentId });
    await table().where({ document_id: documentId }).delete();
    const { documentId: id } = author;
    await documents(app, 'api::author.author').update({ documentId: id, data: { name: 'Yi' } });
    expect(await leads(documentId)).toEqual([]);
  });
});

describe('what the history does not have is kept before it is overwritten:', () => {
  test('a draft from before the upgrade, by the editor that Strapi names', async () => {
    const saved = await (await panel()).create(articleInput({ title: uniqueTitle() }), locale);
    const { documentId } = documentIn(saved);
    await draftRow(documentId).update({
      lead: 'From before.',
      updated_at: instant(1_700_000_000_000),
    });
    await table().where({ document_id: documentId }).delete();

    await documents(app).update({ documentId, data: { lead: 'After.' } });

    const [before, after] = await savedDrafts(app, documentId);
    expect(before).toMatchObject({ lead: 'From before.', actor: EDITOR });
    expect(before?.at.getTime()).toBe(1_700_000_000_000);
    expect(after).toMatchObject({ lead: 'After.', actor: SYSTEM });
  });

  test('a draft from before the upgrade that is deleted', async () => {
    const documentId = await draftArticle(app, { lead: 'From before.' });
    await table().where({ document_id: documentId }).delete();
    await documents(app).delete({ documentId, locale: '*' });
    expect(await leads(documentId)).toEqual(['From before.']);
  });

  test('a draft that an older version has saved meanwhile', async () => {
    const documentId = await draftArticle(app, { lead: 'First.' });
    const version = await versionOf(documentId);
    const now = Date.now() + 1;
    await draftRow(documentId).update({ lead: 'By an older version.', updated_at: instant(now) });

    await documents(app).update({ documentId, data: { lead: 'Third.' } });

    expect(await leads(documentId)).toEqual(['First.', 'By an older version.', 'Third.']);
    // An editor may have begun with either. Compared with the first, no change looks undone.
    const article = { documentId, locale: 'ko' };
    const draft = await draftHistory().draftAt(app.strapi, article, version);
    expect(draft?.content['lead']).toBe('First.');
  });

  test('drafts of other languages, which the write may change too', async () => {
    const documentId = await draftArticle(app);
    const english = articleInput({ title: uniqueTitle(), lead: 'English.' });
    await documents(app).update({ documentId, locale: 'en', data: english });
    await table().where({ document_id: documentId }).delete();
    await documents(app).update({ documentId, data: { lead: 'Korean.' } });
    expect(await leads(documentId, 'en')).toEqual(['English.']);
  });
});

test('the history stays while the article is in the bin, and goes with it', async () => {
  const documentId = await draftArticle(app);
  const english = articleInput({ title: uniqueTitle(), lead: 'English.' });
  await documents(app).update({ documentId, locale: 'en', data: english });
  await documents(app).delete({ documentId, locale: 'en' });
  await documents(app).delete({ documentId, locale: '*' });
  expect([await leads(documentId), await leads(documentId, 'en')]).toMatchObject([
    [expect.any(String)],
    ['English.'],
  ]);
  const bin = binOf(app);
  for (const { id } of await bin.entriesOf(documentId)) await bin.deleteForGood(id);
  expect(await table().where({ document_id: documentId })).toEqual([]);
});

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

describe('thinning', () => {
  /** Saves a draft so often, one a minute from a full hour on. Returns that hour. */
  async function saved(documentId: string, times: number): Promise<number> {
    const hour = Math.floor(Date.now() / HOUR) * HOUR;
    for (let number = 1; number < times; number += 1) {
      await documents(app).update({ documentId, data: { lead: `Save ${String(number)}.` } });
    }
    const ids: unknown = await table().where({ document_id: documentId }).orderBy('id').pluck('id');
    for (const [index, id] of z.array(z.coerce.number()).parse(ids).entries()) {
      const at = (minute: number) => {
        const ms = hour + minute * 60_000;
        return testHost.database === 'sqlite' ? ms : new Date(ms).toISOString();
      };
      const isPresent = index === times - 1;
      // The third one stands for an hour longer than the others.
      const minute = index < 3 ? index : index + 60;
      await table()
        .where({ id })
        .update({
          at: at(minute),
          replaced_at: isPresent ? null : at(index < 2 ? minute + 1 : index + 61),
        });
    }
    return hour;
  }

  test('keeps every save for a day, then one an hour, then one a day, then the present one', async () => {
    const { thinDueDrafts } = draftHistory();
    const documentId = await draftArticle(app, { lead: 'Save 0.' });
    const hour = await saved(documentId, 6);
    const left = async (now: number) => {
      await thinDueDrafts(app.strapi, now);
      return leads(documentId);
    };
    const all = ['Save 0.', 'Save 1.', 'Save 2.', 'Save 3.', 'Save 4.', 'Save 5.'];
    expect(await left(hour + DAY - HOUR)).toEqual(all);
    // Two in the first hour, and three in the second, of which the third save stood longest.
    const hourly = await left(hour + DAY + 3 * HOUR);
    expect(hourly).toEqual(['Save 1.', 'Save 2.', 'Save 5.']);
    const daily = await left(hour + 8 * DAY);
    expect(daily.slice(-2)).toEqual(['Save 2.', 'Save 5.']);
    expect(await left(hour + 31 * DAY)).toEqual(['Save 5.']);
    expect(await left(hour + 400 * DAY)).toEqual(['Save 5.']);
  });

  test('on two instances at once is done once', async () => {
    const { thinDueDrafts } = draftHistory();
    const documentId = await draftArticle(app, { lead: 'Save 0.' });
    const now = (await saved(documentId, 6)) + DAY + 3 * HOUR;
    await Promise.all([thinDueDrafts(app.strapi, now), thinDueDrafts(app.strapi, now)]);
    expect(await leads(documentId)).toEqual(['Save 1.', 'Save 2.', 'Save 5.']);
  });

  test('leaves a draft that was old when it was overwritten', async () => {
    const documentId = await draftArticle(app, { lead: 'Old.' });
    await table()
      .where({ document_id: documentId })
      .update({ at: testHost.database === 'sqlite' ? 0 : new Date(0).toISOString() });
    await documents(app).update({ documentId, data: { lead: 'New.' } });
    await draftHistory().thinDueDrafts(app.strapi);
    expect(await leads(documentId)).toEqual(['Old.', 'New.']);
  });
});
