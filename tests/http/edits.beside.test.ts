import { DateTime } from 'luxon';
import { z } from 'zod';
import { adminToken } from '../support/actors/admin';
import { mergedPaths, openForm, saveForm, type FormValues } from '../support/actors/form';
import { inMinutes, schedulingOf } from '../support/actors/scheduling';
import { errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { paragraphs, uniqueTitle } from '../support/fixtures/builders';
import { documents, draftArticle, publishArticle } from '../support/fixtures/documents';
import { createFolder, markdown, runImport } from '../support/processes/import-command';

const app = useApplication();
let token: string;

beforeAll(async () => {
  token = await adminToken(app);
});

const open = (documentId: string) => openForm(app, token, documentId);
const save = (documentId: string, values: FormValues) => saveForm(app, token, documentId, values);

const draftShape = z.looseObject({
  title: z.string(),
  lead: z.string().nullable(),
  sections: z.array(z.looseObject({ heading: z.string(), body: z.unknown() })),
});
const draftOf = async (documentId: string) =>
  draftShape.parse(await documents(app).findOne({ documentId, populate: ['sections'] }));

const sectionsOf = ({ sections }: FormValues) =>
  z.array(z.looseObject({ id: z.number(), heading: z.string() })).parse(sections);

describe('an open form does not undo', () => {
  test('an import', async () => {
    const env = { ...testHost.process.env } as Record<string, string>;
    const folder = await createFolder();
    const title = uniqueTitle('Imported');
    const file = await folder.write('one.ko.md', markdown(title));
    await runImport(env, ['--draft', file]);
    const [row] = await documents(app).findMany({ filters: { title } });
    const documentId = String(row?.documentId);
    const form = await open(documentId);
    await folder.write('one.ko.md', markdown(title).replace('The lead of', 'Another lead of'));
    await runImport(env, ['--draft', file]);
    await folder.remove();

    const saved = await save(documentId, { ...form, title: `${title} renamed` });

    expect([saved.status, mergedPaths(saved)]).toEqual([200, ['lead']]);
    expect(await draftOf(documentId)).toMatchObject({
      title: `${title} renamed`,
      lead: `Another lead of ${title}.`,
    });
  }, 120_000);

  test('what a scheduled publish has set', async () => {
    const { set, makeDue, drainOnce } = schedulingOf(app);
    const documentId = await draftArticle(app, { publicationDate: null });
    const form = await open(documentId);
    await set(documentId, { publishAt: inMinutes(60) });
    await makeDue([documentId]);
    expect(await drainOnce()).toBe(1);
    const published = await documents(app).findOne({ documentId, status: 'published' });

    expect((await save(documentId, { ...form, lead: 'Mine.' })).status).toBe(200);

    const draft = await documents(app).findOne({ documentId });
    expect(published?.publicationDate).not.toBeNull();
    expect(draft).toMatchObject({ lead: 'Mine.', publicationDate: published?.publicationDate });
  });

  test('a save of an older version of the application, which raises no edit version', async () => {
    const documentId = await draftArticle(app, { title: uniqueTitle(), lead: 'First.' });
    const form = await open(documentId);
    const now = Date.now() + 1;
    await app.strapi.db
      .connection('articles')
      .where({ document_id: documentId, published_at: null })
      .update({
        lead: 'By an older version.',
        updated_at:
          testHost.database === 'sqlite'
            ? now
            : DateTime.fromMillis(now).toFormat('yyyy-MM-dd HH:mm:ss.SSS'),
      });

    expect((await save(documentId, { ...form, title: 'Mine' })).status).toBe(200);
    expect(await draftOf(documentId)).toMatchObject({
      title: 'Mine',
      lead: 'By an older version.',
    });

    const conflict = await save(documentId, { ...form, lead: 'Mine.' });
    expect(errorIn(conflict)).toMatchObject({ status: 409, details: { code: 'EDIT_CONFLICT' } });
  });
});

test('a form whose sections have got new rows is saved', async () => {
  const documentId = await publishArticle(app, {
    sections: ['One', 'Two'].map((heading) => ({ heading, body: paragraphs(heading) })),
  });
  await documents(app).update({ documentId, data: { lead: 'Discarded.' } });
  const form = await open(documentId);
  // The draft is a copy of the published version now, with rows of its own.
  await documents(app).discardDraft({ documentId });
  const [one, two] = sectionsOf(form);

  const saved = await save(documentId, {
    ...form,
    sections: [one, { ...two, heading: 'Two and a half' }],
  });

  expect(saved.status).toBe(200);
  const { lead, sections } = await draftOf(documentId);
  expect(lead).not.toBe('Discarded.');
  expect(sections.map(({ heading }) => heading)).toEqual(['One', 'Two and a half']);
});
