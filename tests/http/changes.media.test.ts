import { adminToken } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { changesOf } from '../support/fixtures/changes';
import { documents } from '../support/fixtures/documents';
import { formFile, upload, uploads, type StoredFile } from '../support/fixtures/media';

const FILE = 'plugin::upload.file';
const FOLDER = 'plugin::upload.folder';

const app = useApplication({ CHANGES_FOLLOW: 'false' });

interface Folders {
  create(folder: object): Promise<StoredFile>;
}

const folder = (name: string): Promise<StoredFile> =>
  app.strapi.plugin('upload').service<Folders>('folder').create({ name, parent: null });

test('a file uploaded, renamed, replaced, deleted', async () => {
  const made: StoredFile[] = [];
  const created = await changesOf(app, async () => made.push(await upload(app)));
  const [{ id, documentId } = { id: 0, documentId: '' }] = made;
  expect(created).toEqual([`create* file ${documentId} -`]);
  const updated = [`update file ${documentId} -`];
  const rename = () => uploads(app).updateFileInfo(id, { name: 'renamed.txt' });
  expect(await changesOf(app, rename)).toEqual(updated);
  const replace = async () => uploads(app).replace(id, { data: {}, file: await formFile() });
  expect(await changesOf(app, replace)).toEqual(updated);
  const file: unknown = await app.strapi.db.query(FILE).findOne({ where: { id } });
  expect(await changesOf(app, () => uploads(app).remove(file))).toEqual([
    `delete file ${documentId} -`,
  ]);
});

test('a cover is a change of the article, from either side', async () => {
  const { documentId } = await documents(app).create({
    data: articleInput({ title: uniqueTitle() }),
    status: 'published',
  });
  const file = await upload(app);
  const data = { cover: file.id };
  expect(
    await changesOf(app, () => documents(app).update({ documentId, data, status: 'published' })),
  ).toEqual([`publish article ${documentId} ko`]);
  const article = await app.strapi.db
    .query('api::article.article')
    .findOne({ where: { documentId, publishedAt: { $notNull: true } } });
  const made: StoredFile[] = [];
  const related = { ref: 'api::article.article', refId: String(article.id), field: 'cover' };
  const changes = await changesOf(app, async () => made.push(await upload(app, related)));
  expect(changes).toEqual([
    `create* file ${String(made[0]?.documentId)} -`,
    `update article ${documentId} ko`,
  ]);
});

test('folders made, moved, and files moved between them', async () => {
  const token = await adminToken(app);
  const made: StoredFile[] = [];
  const created = await changesOf(app, async () => made.push(await folder(uniqueTitle())));
  const [moved = { id: 0, documentId: '' }] = made;
  expect(created).toEqual([`create* folder ${moved.documentId} -`]);
  const target = await folder(uniqueTitle());
  const file = await upload(app);
  const move = { folderIds: [moved.id], fileIds: [file.id], destinationFolderId: target.id };
  expect(
    await changesOf(app, () => app.post('/upload/actions/bulk-move', move, { token })),
  ).toEqual([`update file ${file.documentId} -`, `update folder ${moved.documentId} -`]);
  const rename = () =>
    app.put(
      `/upload/folders/${String(moved.id)}`,
      { name: uniqueTitle(), parent: null },
      { token },
    );
  // Strapi moves it in one transaction and renames it in another.
  expect(new Set(await changesOf(app, rename))).toEqual(
    new Set([`update folder ${moved.documentId} -`]),
  );
  const remove = { folderIds: [target.id], fileIds: [] };
  expect(
    await changesOf(app, () => app.post('/upload/actions/bulk-delete', remove, { token })),
  ).toEqual([`delete file ${file.documentId} -`, `delete folder ${target.documentId} -`].sort());
  expect(await app.strapi.db.query(FOLDER).count()).toBe(1);
});
