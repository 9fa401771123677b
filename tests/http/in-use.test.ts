import { access } from 'node:fs/promises';
import { z } from 'zod';
import { adminToken } from '../support/actors/admin';
import { errorIn, type Answer } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { useCommitFaults } from '../support/app/commit-faults';
import { documents } from '../support/fixtures/documents';
import { uploadImage, type StoredFile } from '../support/fixtures/media';
import { sessionWith } from '../support/actors/role-session';
import { fullAccessToken, customToken } from '../support/actors/tokens';
import { until } from '../support/app/until';

const app = useApplication();
const faults = useCommitFaults(app);

const details = z.object({
  code: z.literal('IN_USE'),
  count: z.number(),
  articles: z.array(
    z.strictObject({ documentId: z.string(), locale: z.string(), title: z.string() }),
  ),
});
const refusalIn = (answer: Answer) => details.parse(errorIn(answer).details);

const TYPES = {
  author: 'api::author.author',
  category: 'api::category.category',
  tag: 'api::tag.tag',
} as const;
type Kind = keyof typeof TYPES;

const make = async (kind: Kind) =>
  (await documents(app, TYPES[kind]).create({ data: { name: uniqueTitle(kind) } })).documentId;

const link = (kind: Kind, documentId: string) =>
  kind === 'tag' ? { tags: [documentId] } : { [kind]: documentId };

const article = async (data: object, status: 'draft' | 'published' = 'published') => {
  const title = uniqueTitle('Shows it');
  const { documentId } = await documents(app).create({
    data: articleInput({ title, ...data }),
    status,
  });
  return { documentId, locale: 'ko', title };
};

type Headers = Record<string, string>;
type Delete = (id: string, headers?: Headers) => Promise<Answer>;

const asAdmin = async (headers: Headers = {}) => ({ token: await adminToken(app), headers });
const asToken = async (headers: Headers = {}) => ({
  token: await fullAccessToken(app.strapi),
  headers,
});
const panel = (kind: Kind) => `/content-manager/collection-types/${TYPES[kind]}`;

/** A refusal over GraphQL as REST would give it. */
async function graphql(query: string, headers?: Headers): Promise<Answer> {
  const answer = await app.post('/graphql', { query }, await asToken(headers));
  const body = z
    .object({
      errors: z.array(z.object({ extensions: z.looseObject({ error: z.unknown() }) })).optional(),
    })
    .parse(answer.body);
  const error = body.errors?.[0]?.extensions.error;
  if (error === undefined) return answer;
  const { status } = z.object({ status: z.number() }).parse(error);
  return { ...answer, status, body: { data: null, error } };
}

const DOCUMENT_PATHS: Record<string, (kind: Kind) => Delete> = {
  'the panel': (kind) => async (id, headers) =>
    app.delete(`${panel(kind)}/${id}`, await asAdmin(headers)),
  'the panel, several': (kind) => async (id, headers) => {
    const documentIds = [await make(kind), id];
    return app.post(`${panel(kind)}/actions/bulkDelete`, { documentIds }, await asAdmin(headers));
  },
  REST: (kind) => async (id, headers) =>
    app.delete(
      `/api/${kind === 'category' ? 'categories' : `${kind}s`}/${id}`,
      await asToken(headers),
    ),
  GraphQL: (kind) => (id, headers) => {
    const name = kind.replace(/^./, (first) => first.toUpperCase());
    return graphql(`mutation { delete${name}(documentId: "${id}") { documentId } }`, headers);
  },
};

const CONFIRM = { 'X-Confirm': 'in-use' };

describe.each(Object.keys(TYPES) as Kind[])('a %s', (kind) => {
  const rows = (documentId: string) =>
    app.strapi.db.query(TYPES[kind]).count({ where: { documentId } });

  test.each(Object.entries(DOCUMENT_PATHS))(
    'is asked about by %s where a published article shows it',
    async (_how, path) => {
      const remove = path(kind);
      const id = await make(kind);
      const shown = await article(link(kind, id));
      await article(link(kind, id), 'draft');
      for (const confirmed of ['', 'yes']) {
        const answer = await remove(id, { 'X-Confirm': confirmed });
        expect(answer.status).toBe(409);
        expect(refusalIn(answer)).toEqual({ code: 'IN_USE', count: 1, articles: [shown] });
      }
      expect(await rows(id)).toBe(1);

      expect((await remove(id, CONFIRM)).status).toBeLessThan(300);
      expect(await rows(id)).toBe(0);
    },
  );

  test.each(Object.entries(DOCUMENT_PATHS))(
    'is deleted by %s where no published article shows it',
    async (_how, path) => {
      const id = await make(kind);
      await article(link(kind, id), 'draft');
      const taken = await article(link(kind, id));
      await documents(app).unpublish({ documentId: taken.documentId });
      expect((await path(kind)(id)).status).toBeLessThan(300);
      expect(await rows(id)).toBe(0);
    },
  );
});

interface Folder {
  id: number;
}

async function folder(parent: number | null): Promise<Folder> {
  const answer = await app.post(
    '/upload/folders',
    { name: uniqueTitle('Folder'), parent },
    await asAdmin(),
  );
  return z.object({ data: z.object({ id: z.number() }) }).parse(answer.body).data;
}

async function fileIn(parent: number | null): Promise<StoredFile> {
  const file = await uploadImage(app);
  if (parent !== null) {
    const body = { fileIds: [file.id], destinationFolderId: parent };
    expect((await app.post('/upload/actions/bulk-move', body, await asAdmin())).status).toBe(200);
  }
  return file;
}

const bulkDelete = async (body: object, headers?: Headers) =>
  app.post('/upload/actions/bulk-delete', body, await asAdmin(headers));

/** Each makes a file, and the way to delete it. */
const FILE_PATHS: Record<
  string,
  () => Promise<{
    file: StoredFile;
    others: StoredFile[];
    remove: (headers?: Headers) => Promise<Answer>;
  }>
> = {
  'the media library': async () => {
    const file = await fileIn(null);
    return {
      file,
      others: [],
      remove: async (headers) =>
        app.delete(`/upload/files/${String(file.id)}`, await asAdmin(headers)),
    };
  },
  'the media library, several': async () => {
    const [file, other] = [await fileIn(null), await fileIn(null)];
    return {
      file,
      others: [other],
      remove: (headers) => bulkDelete({ fileIds: [other.id, file.id] }, headers),
    };
  },
  'the media library, its folder': async () => {
    const { id } = await folder(null);
    const [file, other] = [await fileIn(id), await fileIn(id)];
    return { file, others: [other], remove: (headers) => bulkDelete({ folderIds: [id] }, headers) };
  },
  'the media library, a folder around its folder, and another file': async () => {
    const { id } = await folder(null);
    const inner = await folder(id);
    const [file, other] = [await fileIn(inner.id), await fileIn(null)];
    return {
      file,
      others: [other],
      remove: (headers) => bulkDelete({ fileIds: [other.id], folderIds: [id] }, headers),
    };
  },
  REST: async () => {
    const file = await fileIn(null);
    return {
      file,
      others: [],
      remove: async (headers) =>
        app.delete(`/api/upload/files/${String(file.id)}`, await asToken(headers)),
    };
  },
  GraphQL: async () => {
    const file = await fileIn(null);
    return {
      file,
      others: [],
      remove: (headers) =>
        graphql(`mutation { deleteUploadFile(id: ${String(file.id)}) { name } }`, headers),
    };
  },
};

const pictured = (id: number) => ({
  heading: 'A picture',
  body: [{ type: 'image', image: { id }, children: [{ type: 'text', text: '' }] }],
});

/** How an article shows a file. */
const SHOWN: Record<string, (id: number) => Promise<object>> = {
  'a picture in its body': (id) => Promise.resolve({ sections: [pictured(id)] }),
  'its picture for link previews': (picture) => Promise.resolve({ seo: { picture } }),
  'its cover': (id) => Promise.resolve({ cover: id }),
  'its author’s picture': async (avatar) => {
    const data = { name: uniqueTitle('Author'), avatar };
    return { author: (await documents(app, TYPES.author).create({ data })).documentId };
  },
};

describe.each(Object.entries(SHOWN))('a file that an article shows as %s', (_as, show) => {
  const there = (file: StoredFile) =>
    app.strapi.db.query('plugin::upload.file').count({ where: { id: file.id } });

  test.each(Object.entries(FILE_PATHS))('is asked about by %s', async (_how, path) => {
    const { file, others, remove } = await path();
    const shown = await article(await show(file.id));
    const answer = await remove();
    expect(answer.status).toBe(409);
    expect(refusalIn(answer)).toEqual({ code: 'IN_USE', count: 1, articles: [shown] });
    for (const one of [file, ...others]) expect(await there(one)).toBe(1);

    expect((await remove(CONFIRM)).status).toBeLessThan(300);
    for (const one of [file, ...others]) expect(await there(one)).toBe(0);
  });

  test.each(Object.entries(FILE_PATHS))('in a draft only is deleted by %s', async (_how, path) => {
    const { file, remove } = await path();
    await article(await show(file.id), 'draft');
    expect((await remove()).status).toBeLessThan(300);
    expect(await there(file)).toBe(0);
  });
});

const stored = z.object({
  url: z.string(),
  formats: z.record(z.string(), z.object({ url: z.string() })),
});

test('the bytes of a file are removed after the commit of its deletion, and only then', async () => {
  const file = await uploadImage(app);
  const row: unknown = await app.strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { id: file.id } });
  const { url, formats } = stored.parse(row);
  const urls = [url, ...Object.values(formats).map((one) => one.url)];
  const onDisk = async () => {
    const found = urls.map((one) =>
      access(`${app.strapi.dirs.static.public}${decodeURIComponent(one)}`).then(
        () => true,
        () => false,
      ),
    );
    return new Set(await Promise.all(found));
  };
  let told = 0;
  const unsubscribe = app.strapi.eventHub.on('media.delete', () => {
    told += 1;
    return Promise.resolve();
  });
  const remove = async () => app.delete(`/upload/files/${String(file.id)}`, await asAdmin());
  faults.refuse = () => true;
  const refused = await remove();
  faults.refuse = null;
  expect([refused.status, errorIn(refused).details]).toEqual([500, { code: 'COMMIT_REFUSED' }]);
  expect(faults.count).toBeGreaterThan(0);
  expect([await onDisk(), told]).toEqual([new Set([true]), 0]);

  expect((await remove()).status).toBe(200);
  expect([await onDisk(), told]).toEqual([new Set([false]), 1]);
  unsubscribe();
});

test('a selection of very many files can be asked about', async () => {
  const file = await uploadImage(app);
  const shown = await article({ cover: file.id });
  // Each id is bound several times, and PostgreSQL binds 65,535 values in a statement.
  const others = Array.from({ length: 20_000 }, (_, index) => 1_000_000_000 + index);
  const answer = await bulkDelete({ fileIds: [file.id, ...others] });
  expect(answer.status).toBe(409);
  expect(refusalIn(answer)).toEqual({ code: 'IN_USE', count: 1, articles: [shown] });
});

test('a refusal names ten articles that the caller may read, and counts all', async () => {
  const id = await make('tag');
  for (let number = 0; number < 12; number += 1) await article({ tags: [id] });
  const full = refusalIn(await app.delete(`/api/tags/${id}`, await asToken()));
  expect(full.count).toBe(12);
  expect(full.articles).toHaveLength(10);

  const blind = await customToken(app.strapi, ['api::tag.tag.delete']);
  expect(refusalIn(await app.delete(`/api/tags/${id}`, { token: blind }))).toMatchObject({
    count: 12,
    articles: [],
  });

  const token = await sessionWith(
    app,
    ['read'],
    ['plugin::upload.read', 'plugin::upload.assets.update'],
    ['admin::is-creator'],
  );
  const file = await uploadImage(app);
  await article({ cover: file.id });
  const answer = await app.delete(`/upload/files/${String(file.id)}`, { token });
  if (answer.status === 409) expect(refusalIn(answer)).toMatchObject({ count: 1, articles: [] });
  else expect(answer.status).toBe(403);
});

test('a revision names the author that was deleted', async () => {
  const id = await make('author');
  const { name } = (await app.strapi.db
    .query(TYPES.author)
    .findOne({ where: { documentId: id } })) as { name: string };
  const { documentId } = await article({ author: id });
  expect((await app.delete(`/api/authors/${id}`, await asToken(CONFIRM))).status).toBe(204);
  const token = await adminToken(app);
  const query = { locale: 'ko' };
  const list = await app.get(`/threeline/revisions/${documentId}`, { token, query });
  expect(list.status).toBe(200);
  const kept: unknown = await app.strapi.db
    .connection('threeline_revisions')
    .where({ document_id: documentId });
  expect(JSON.stringify(kept)).toContain(name);
});

test('code that deletes outside of a request is not asked', async () => {
  const id = await make('author');
  await article({ author: id });
  await documents(app, TYPES.author).delete({ documentId: id });
  expect(await app.strapi.db.query(TYPES.author).count({ where: { documentId: id } })).toBe(0);
});

test.each(['document', 'cover', 'body'] as const)(
  'a publish that links a %s at the same moment is waited for',
  async (what) => {
    // Before the transaction, which takes the one connection of SQLite.
    const token = await adminToken(app);
    const file = await uploadImage(app);
    const id = await make('author');
    const linking = {
      document: { author: id },
      cover: { cover: file.id },
      body: { sections: [pictured(file.id)] },
    };
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    let linked: () => void = () => undefined;
    const isLinked = new Promise<void>((resolve) => (linked = resolve));
    const publishing = app.strapi.db.transaction(async () => {
      await article(linking[what]);
      linked();
      await gate;
    });
    await isLinked;
    const deletion =
      what !== 'document'
        ? app.delete(`/upload/files/${String(file.id)}`, { token })
        : app.delete(`${panel('author')}/${id}`, { token });
    const { connection, dialect } = app.strapi.db;
    if (dialect.client === 'postgres') {
      await until(async () => {
        const waiting = await connection.raw<{ rows: { count: number }[] }>(
          "select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        );
        return (waiting.rows[0]?.count ?? 0) > 0;
      });
    }
    go();
    await publishing;
    const answer = await deletion;
    expect(answer.status).toBe(409);
    expect(refusalIn(answer).count).toBe(1);
  },
);

const schema = z.object({ attributes: z.record(z.string(), z.looseObject({ type: z.string() })) });

test('everything that an article links to or shows a picture in is looked at', () => {
  const linking = (model: unknown) =>
    Object.entries(schema.parse(model).attributes)
      .filter(([, { type }]) => ['relation', 'media', 'component', 'dynamiczone'].includes(type))
      .map(([name]) => name)
      .filter((name) => !['localizations', 'createdBy', 'updatedBy', 'comments'].includes(name))
      .sort();
  // What stands here is followed by src/features/in-use/shown-by.ts; whatever is added may need a line there.
  expect(linking(app.strapi.contentType('api::article.article'))).toEqual(
    ['author', 'category', 'cover', 'sections', 'seo', 'summary', 'tags'].sort(),
  );
  // The menu is no part of an article.
  const ofArticles = Object.entries(app.strapi.components).filter(
    ([uid]) => !uid.startsWith('navigation.'),
  );
  for (const [uid, component] of ofArticles) {
    const pictures = uid === 'shared.seo' ? ['picture'] : [];
    expect([uid, linking(component)]).toEqual([uid, pictures]);
  }
});
