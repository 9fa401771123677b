import { z } from 'zod';
import { addPerson, adminToken, signIn } from '../support/actors/admin';
import { mergedPaths, openForm, saveForm, type FormValues } from '../support/actors/form';
import { errorIn, type Answer } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { paragraphs, uniqueTitle } from '../support/fixtures/builders';
import {
  ARTICLE,
  documents,
  draftArticle,
  publishArticle,
  storedContent,
} from '../support/fixtures/documents';

const app = useApplication();
let token: string;

beforeAll(async () => {
  token = await adminToken(app);
});

const draftShape = z.looseObject({
  title: z.string(),
  lead: z.string().nullable(),
  editVersion: z.number(),
  summary: z.looseObject({ id: z.number(), line1: z.string(), line2: z.string() }),
  sections: z.array(z.looseObject({ id: z.number(), heading: z.string(), body: z.unknown() })),
  author: z.looseObject({ name: z.string() }).nullable(),
  tags: z.array(z.looseObject({ name: z.string() })),
});

async function draftOf(documentId: string, locale = 'ko') {
  const populate = ['summary', 'sections', 'author', 'tags'];
  return draftShape.parse(await documents(app).findOne({ documentId, locale, populate }));
}

const versionOf = async (documentId: string, locale = 'ko') =>
  draftShape.pick({ editVersion: true }).parse(await documents(app).findOne({ documentId, locale }))
    .editVersion;

const open = (documentId: string) => openForm(app, token, documentId);
const save = (documentId: string, values: FormValues, headers?: Record<string, string>) =>
  saveForm(app, token, documentId, values, headers === undefined ? {} : { headers });

const conflictShape = z.looseObject({
  code: z.literal('EDIT_CONFLICT'),
  editVersion: z.number(),
  by: z.looseObject({ kind: z.string(), name: z.string().nullable() }).nullable(),
  at: z.iso.datetime(),
  conflicts: z.array(
    z.looseObject({
      kind: z.string(),
      path: z.array(z.string()),
      base: z.unknown().optional(),
      mine: z.unknown().optional(),
      theirs: z.unknown().optional(),
    }),
  ),
});
const conflictIn = (answer: Answer) => conflictShape.parse(errorIn(answer).details);

const sectionsIn = ({ sections }: FormValues) =>
  z.array(z.looseObject({ id: z.number().optional(), heading: z.string() })).parse(sections);

describe('every write of a draft raises its edit version', () => {
  test('from 1, over every path, and never back', async () => {
    const documentId = await draftArticle(app);
    const versions = [await versionOf(documentId)];
    const then = async (write: () => Promise<unknown>) => {
      await write();
      versions.push(await versionOf(documentId));
    };
    await then(() => documents(app).update({ documentId, data: { lead: 'By code' } }));
    await then(async () => save(documentId, { ...(await open(documentId)), lead: 'By a form' }));
    await then(async () =>
      saveForm(app, token, documentId, await open(documentId), { publish: true }),
    );
    await then(() => documents(app).update({ documentId, data: { lead: 'To be discarded' } }));
    await then(() => documents(app).discardDraft({ documentId }));
    expect(versions[0]).toBe(1);
    const raised = versions.map((version, index) => version > (versions[index - 1] ?? 0));
    expect([versions, raised]).toEqual([versions, versions.map(() => true)]);
  });

  test('a publish alone leaves it, unless it dates the draft', async () => {
    const documentId = await publishArticle(app);
    const version = await versionOf(documentId);
    await documents(app).publish({ documentId });
    expect(await versionOf(documentId)).toBe(version);
    await documents(app).unpublish({ documentId });
    expect(await versionOf(documentId)).toBe(version);
  });

  test('in one language, and leaves the other languages', async () => {
    const documentId = await draftArticle(app);
    await documents(app).update({ documentId, locale: 'en', data: { title: 'In English' } });
    const [korean, english] = [await versionOf(documentId), await versionOf(documentId, 'en')];
    await documents(app).update({ documentId, data: { lead: 'Only Korean' } });
    expect(await versionOf(documentId)).toBe(korean + 1);
    expect(await versionOf(documentId, 'en')).toBe(english);
  });

  test('a copy begins anew', async () => {
    const documentId = await draftArticle(app);
    await documents(app).update({ documentId, data: { lead: 'Second' } });
    const copy = await documents(app).clone({ documentId, data: { editVersion: 2 } });
    expect(await versionOf(copy.documentId)).toBe(1);
  });

  test('a draft from before there were versions has 0', async () => {
    const documentId = await draftArticle(app);
    const { connection } = app.strapi.db;
    const at = new Date().toISOString();
    await connection('articles').insert({
      ...{ document_id: `${documentId}x`, locale: 'ko', title: 'Old', created_at: at },
      updated_at: at,
    });
    const found = await documents(app).findOne({ documentId: `${documentId}x` });
    expect(found).toMatchObject({ editVersion: 0 });
  });
});

/** The paths by which a form or code names the version that an edit began with. */
const PATHS: [string, (documentId: string, values: FormValues) => Promise<Answer>][] = [
  ['the save of a form', (documentId, values) => save(documentId, values)],
  [
    'the publish of a form',
    (documentId, values) => saveForm(app, token, documentId, values, { publish: true }),
  ],
];

describe.each(PATHS)('%s', (_name, write) => {
  test('writes what it holds when nobody else has written', async () => {
    const documentId = await draftArticle(app);
    const title = uniqueTitle();
    const answer = await write(documentId, { ...(await open(documentId)), title });
    expect([answer.status, mergedPaths(answer)]).toEqual([200, []]);
    expect(await draftOf(documentId)).toMatchObject({ title });
  });

  test('writes it when others have saved without changing anything', async () => {
    const documentId = await draftArticle(app);
    const values = await open(documentId);
    await save(documentId, values);
    const title = uniqueTitle();
    const answer = await write(documentId, { ...values, title });
    expect([answer.status, mergedPaths(answer)]).toEqual([200, []]);
    expect(await draftOf(documentId)).toMatchObject({ title });
  });

  test('keeps what others have changed elsewhere, and tells what', async () => {
    const documentId = await draftArticle(app);
    const values = await open(documentId);
    const [first, second] = sectionsIn(values);
    await save(documentId, {
      ...values,
      lead: 'Of the other',
      sections: [first, { ...second, heading: 'Their heading' }],
      summary: { ...(values['summary'] as object), line2: 'Their line.' },
    });
    const stored = await draftOf(documentId);
    const title = uniqueTitle();
    const answer = await write(documentId, {
      ...values,
      title,
      sections: [
        { ...first, heading: 'My heading' },
        second,
        { heading: 'Mine', body: paragraphs('New.') },
      ],
      summary: { ...(values['summary'] as object), line1: 'My line.' },
    });
    expect(answer.status).toBe(200);
    expect(mergedPaths(answer).sort()).toEqual(['lead', 'sections.1.heading', 'summary.line2']);
    const draft = await draftOf(documentId);
    expect(draft).toMatchObject({
      title,
      lead: 'Of the other',
      summary: { id: stored.summary.id, line1: 'My line.', line2: 'Their line.' },
    });
    expect(draft.sections.map(({ heading }) => heading)).toEqual([
      'My heading',
      'Their heading',
      'Mine',
    ]);
    expect(draft.sections.slice(0, 2).map(({ id }) => id)).toEqual(
      stored.sections.map(({ id }) => id),
    );
  });

  test('is repeated without a conflict with itself, however its values are stored', async () => {
    const documentId = await draftArticle(app);
    const values = await open(documentId);
    const title = uniqueTitle('되풀이');
    const mine = {
      ...values,
      title: title.normalize('NFD'),
      slug: ` ${uniqueTitle('Slug').replace(/\W+/g, '-')} `,
      publicationDate: '2025-12-12T09:00:00.000Z',
      lead: '',
      summary: {
        ...(values['summary'] as object),
        ...{ line1: 'foo ', line2: '• foo', line3: '셋째 줄. '.normalize('NFD') },
      },
    };
    for (const request of ['the first', 'the repeated']) {
      const answer = await write(documentId, mine);
      expect([request, answer.status, mergedPaths(answer)]).toEqual([request, 200, []]);
    }
    expect(await draftOf(documentId)).toMatchObject({
      ...{ title, slug: mine.slug.trim().toLowerCase(), publicationDate: '2025-12-12' },
      summary: { line1: 'foo', line2: 'foo', line3: '셋째 줄.' },
    });
  });

  test('that asks for a slug of the title is repeated without a conflict with itself', async () => {
    const documentId = await draftArticle(app);
    const title = uniqueTitle('Asked');
    await draftArticle(app, { title });
    const mine = { ...(await open(documentId)), title, slug: '' };
    const first = await write(documentId, mine);
    const { slug } = await draftOf(documentId);
    const repeated = await write(documentId, mine);
    expect([first.status, repeated.status]).toEqual([200, 200]);
    expect(mergedPaths(repeated)).not.toContain('slug');
    expect(slug).toMatch(/^asked-.*-2$/);
    expect(await draftOf(documentId)).toMatchObject({ title, slug });
  });

  test('is refused with both values where others have changed the same field', async () => {
    const documentId = await draftArticle(app);
    const values = await open(documentId);
    await save(documentId, { ...values, title: 'Their title', lead: 'Their lead' });
    const before = await storedContent(app);
    const answer = await write(documentId, { ...values, title: 'My title' });
    expect(answer.status).toBe(409);
    expect(await storedContent(app)).toEqual(before);
    expect(conflictIn(answer)).toMatchObject({
      editVersion: await versionOf(documentId),
      by: { kind: 'editor', name: 'Editor In Chief' },
      conflicts: [
        {
          kind: 'changed',
          path: ['title'],
          base: values['title'],
          mine: 'My title',
          theirs: 'Their title',
        },
      ],
    });
  });
});

describe('a conflict', () => {
  test('that the editor has seen ends with the own values, and keeps the others', async () => {
    const documentId = await draftArticle(app);
    const values = await open(documentId);
    await save(documentId, { ...values, title: 'Their title', lead: 'Their lead' });
    const mine = { ...values, title: 'My title' };
    const { editVersion } = conflictIn(await save(documentId, mine));
    const seen = { 'X-Edit-Resolved': String(editVersion) };
    expect(await save(documentId, mine, seen)).toMatchObject({ status: 200 });
    expect(await draftOf(documentId)).toMatchObject({ title: 'My title', lead: 'Their lead' });
  });

  test('is told again where a third has saved since the editor has seen it', async () => {
    const documentId = await draftArticle(app);
    const values = await open(documentId);
    await save(documentId, { ...values, title: 'Their title' });
    const mine = { ...values, title: 'My title' };
    const { editVersion } = conflictIn(await save(documentId, mine));
    await save(documentId, { ...(await open(documentId)), title: 'Of a third' });
    const answer = await save(documentId, mine, { 'X-Edit-Resolved': String(editVersion) });
    expect(conflictIn(answer).conflicts).toMatchObject([{ theirs: 'Of a third' }]);
  });

  test('of a section that one removed and the other changed names the section', async () => {
    const documentId = await draftArticle(app);
    const values = await open(documentId);
    const [first, second] = sectionsIn(values);
    await save(documentId, { ...values, sections: [first] });
    const answer = await save(documentId, {
      ...values,
      sections: [first, { ...second, heading: 'Mine' }],
    });
    expect(conflictIn(answer).conflicts).toMatchObject([
      { kind: 'removed', path: ['sections', '1'], mine: { heading: 'Mine' }, theirs: null },
    ]);
  });

  test('has no values of fields that the user may not read', async () => {
    const documentId = await draftArticle(app);
    const role: { id: number } = await app.strapi.db
      .query('admin::role')
      .create({ data: { name: 'Blind', code: 'blind', description: '' } });
    const fields = ['title', 'slug'];
    const action = (name: string) => ({
      action: `plugin::content-manager.explorer.${name}`,
      subject: ARTICLE,
      properties: { fields: name === 'read' ? fields : [...fields, 'lead'], locales: ['ko'] },
      conditions: [],
    });
    const roles = app.strapi.service('admin::role') as {
      assignPermissions(id: number, permissions: object[]): Promise<unknown>;
    };
    await roles.assignPermissions(role.id, [action('read'), action('update')]);
    const blind = await signIn(app, await addPerson(app, 'blind'));
    const values = await openForm(app, blind, documentId);
    await save(documentId, { ...(await open(documentId)), lead: 'A secret' });
    const answer = await saveForm(app, blind, documentId, { ...values, lead: 'Mine' });
    expect(conflictIn(answer).conflicts).toEqual([
      { kind: 'changed', path: ['lead'], mine: 'Mine' },
    ]);
    expect(answer.text).not.toContain('A secret');
  });

  test('is every difference where the version that the edit began with is not kept', async () => {
    const documentId = await draftArticle(app);
    const values = await open(documentId);
    const answer = await save(documentId, { ...values, editVersion: 999, title: 'Mine' });
    expect(conflictIn(answer).conflicts).toMatchObject([{ path: ['title'], mine: 'Mine' }]);
  });
});

describe('links', () => {
  const AUTHOR = 'api::author.author';
  const TAG = 'api::tag.tag';
  const named = (uid: typeof AUTHOR | typeof TAG, name: string) =>
    documents(app, uid).create({ data: { name } });
  const connect = ({ id, documentId }: { id: number; documentId: string }) => ({
    connect: [{ id, documentId }],
    disconnect: [],
  });

  test('of a list are added and removed by both', async () => {
    const [old, theirs, mine] = [
      await named(TAG, uniqueTitle('Old')),
      await named(TAG, uniqueTitle('Theirs')),
      await named(TAG, uniqueTitle('Mine')),
    ];
    const documentId = await draftArticle(app, { tags: [old.documentId] });
    const values = await open(documentId);
    await save(documentId, { ...values, tags: connect(theirs) });
    const change = { ...connect(mine), disconnect: [{ id: old.id, documentId: old.documentId }] };
    const answer = await save(documentId, { ...values, tags: change });
    expect([answer.status, mergedPaths(answer)]).toEqual([200, ['tags']]);
    const { tags } = await draftOf(documentId);
    const names = (await Promise.all(tags.map((tag) => tag['documentId']))).sort();
    expect(names).toEqual([theirs.documentId, mine.documentId].sort());
  });

  test('to one document conflict where both have chosen another', async () => {
    const [kim, lee] = [await named(AUTHOR, 'Kim'), await named(AUTHOR, 'Lee')];
    const documentId = await draftArticle(app);
    const values = await open(documentId);
    await save(documentId, { ...values, author: connect(kim) });
    const answer = await save(documentId, { ...values, author: connect(lee) });
    expect(conflictIn(answer).conflicts).toMatchObject([
      { path: ['author'], base: null, mine: { label: 'Lee' }, theirs: { label: 'Kim' } },
    ]);
    const other = await save(documentId, { ...values, title: 'Mine' });
    expect(other.status).toBe(200);
    expect(await draftOf(documentId)).toMatchObject({ title: 'Mine', author: { name: 'Kim' } });
  });
});

test('a write without a version writes as before', async () => {
  const documentId = await draftArticle(app);
  const { editVersion: _none, ...values } = await open(documentId);
  await save(documentId, { ...values, title: 'Their title' });
  expect(await save(documentId, { ...values, title: 'My title' })).toMatchObject({ status: 200 });
  expect(await draftOf(documentId)).toMatchObject({ title: 'My title' });
});

test('the panel learns of the version, so that its form sends it back, and offers no field for it', async () => {
  const init = await app.get('/content-manager/init', { token });
  const { data } = z
    .object({
      data: z.object({
        contentTypes: z.array(
          z.object({ uid: z.string(), attributes: z.record(z.string(), z.unknown()) }),
        ),
      }),
    })
    .parse(init.body);
  const article = data.contentTypes.find(({ uid }) => uid === ARTICLE);
  expect(article?.attributes['editVersion']).toEqual({ type: 'json', visible: false });
  const view = await app.get(`/content-manager/content-types/${ARTICLE}/configuration`, { token });
  expect(view.status).toBe(200);
  expect(view.text).not.toContain('editVersion');
});

test('a version that is no number is refused with its place', async () => {
  const documentId = await draftArticle(app);
  const answer = await save(documentId, { ...(await open(documentId)), editVersion: 'new' });
  expect(answer.status).toBe(400);
});

test('code that names a version is held to it', async () => {
  const documentId = await draftArticle(app);
  await documents(app).update({ documentId, data: { title: 'Theirs' } });
  const stale = documents(app).update({ documentId, data: { title: 'Mine', editVersion: 1 } });
  await expect(stale).rejects.toMatchObject({ details: { code: 'EDIT_CONFLICT' } });
  await documents(app).update({ documentId, data: { lead: 'Mine', editVersion: 1 } });
  expect(await draftOf(documentId)).toMatchObject({ title: 'Theirs', lead: 'Mine' });
});

describe('what the panel does with a draft that others have changed since', () => {
  const options = { query: { locale: 'ko' } };
  const schedule = (documentId: string, editVersion?: unknown, publishAt?: string | null) =>
    app.put(
      `/threeline/schedules/${documentId}`,
      {
        ...{ publishAt: publishAt === undefined ? '2100-01-01T09:00' : publishAt },
        ...{ unpublishAt: null, version: null, timeZone: 'Asia/Seoul', editVersion },
      },
      { ...options, token },
    );

  test('is not to schedule it', async () => {
    const documentId = await draftArticle(app);
    const { editVersion, ...values } = await open(documentId);
    await save(documentId, values);
    expect(await schedule(documentId, editVersion)).toMatchObject({ status: 200 });

    const other = await draftArticle(app);
    const opened = await open(other);
    await save(other, { ...opened, title: 'Theirs' });
    const refused = await schedule(other, opened['editVersion']);
    expect(errorIn(refused)).toMatchObject({ status: 409, details: { code: 'DRAFT_CHANGED' } });
    expect(await schedule(other, await versionOf(other))).toMatchObject({ status: 200 });
  });

  test('is to cancel its schedule', async () => {
    const documentId = await draftArticle(app);
    const { editVersion } = await open(documentId);
    await documents(app).update({ documentId, data: { title: 'Theirs' } });
    expect(await schedule(documentId, editVersion, null)).toMatchObject({ status: 200 });
  });

  test('is to restore a revision only where it does not undo them', async () => {
    const documentId = await publishArticle(app, { title: 'First', lead: 'First lead' });
    await documents(app).update({ documentId, data: { title: 'Second' } });
    const listed = z
      .object({ data: z.object({ revisions: z.array(z.object({ id: z.string() })) }) })
      .parse((await app.get(`/threeline/revisions/${documentId}`, { ...options, token })).body);
    const first = listed.data.revisions.at(-1)?.id ?? '';
    const { editVersion } = await open(documentId);
    const restore = () =>
      app.post(
        `/threeline/revisions/${documentId}/${first}/restore`,
        { editVersion },
        { ...options, token },
      );
    await documents(app).update({ documentId, data: { lead: 'Their lead' } });
    const merged = await restore();
    expect([merged.status, mergedPaths(merged)]).toEqual([200, ['lead']]);
    expect(await draftOf(documentId)).toMatchObject({ title: 'First', lead: 'Their lead' });
    await documents(app).update({ documentId, data: { title: 'Their title' } });
    expect(conflictIn(await restore()).conflicts).toMatchObject([
      { path: ['title'], mine: 'First', theirs: 'Their title' },
    ]);
  });
});
