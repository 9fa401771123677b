import type { readdirSync as ReadDir, readFileSync as ReadFile } from 'node:fs';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { signIn } from '../support/actors/admin';
import { startReceiver } from '../support/actors/receiver';
import { scheduleIn, schedulingOf } from '../support/actors/scheduling';
import { drain, letTimePass } from '../support/actors/webhooks';
import { useApplication } from '../support/app/application';
import { documents } from '../support/fixtures/documents';
import { lossOf } from './loss';
import { rowsOf, type Tables } from './rows';
import settings from './settings.json';

const { readdirSync, readFileSync } = testHost.require('node:fs') as {
  readdirSync: typeof ReadDir;
  readFileSync: typeof ReadFile;
};

/** Every released version has a folder, which make.mjs wrote. */
const VERSIONS = readdirSync(__dirname).filter((name) => /^\d+\.\d+\.\d+$/.test(name));

const notesShape = z.object({
  documents: z.record(z.string(), z.string()),
  credentials: z.looseObject({ email: z.string(), password: z.string() }),
  files: z.array(z.string()),
  answers: z.record(z.string(), z.unknown()),
});

test('there is a version to upgrade from', () => {
  expect(VERSIONS).toContain('0.1.0');
});

describe.each(VERSIONS)('a database of %s', (version) => {
  const folder = join(__dirname, version);
  const notes = notesShape.parse(
    JSON.parse(readFileSync(join(folder, `${testHost.database}.json`), 'utf8')),
  );
  const uploads = readdirSync(join(folder, 'uploads')).filter((name) =>
    notes.files.includes(`/uploads/${name}`),
  );
  const { whole = '', plain = '', draft = '', unpublished = '' } = notes.documents;
  const { removed = '', scheduled = '', incomplete = '' } = notes.documents;
  let before: Tables;
  const app = useApplication(settings, {
    empty: true,
    async prepare(env) {
      await restore(folder, env);
      before = await rowsOf(env);
    },
  });
  let served = '';
  beforeAll(async () => {
    served = join(app.strapi.dirs.static.public, 'uploads');
    for (const name of uploads) await copyFile(join(folder, 'uploads', name), join(served, name));
  });
  afterAll(async () => {
    for (const name of uploads) await rm(join(served, name), { force: true });
  });

  // Once: Strapi counts sign-ins by e-mail address, and one process may run this test for both databases.
  let token = '';
  beforeAll(async () => {
    token = await signIn(app, notes.credentials);
  });

  test('keeps every row', async () => {
    const after = await rowsOf(app.strapi.db.connection);
    expect(lossOf(before, after)).toEqual([]);
    const allowed = permissionsOf(after);
    expect(permissionsOf(before).filter((one) => !allowed.includes(one))).toEqual([]);
  });

  test('has something in every table of content', () => {
    const filled = [...before].filter(([, rows]) => rows.length > 0).map(([table]) => table);
    expect(filled).toEqual(expect.arrayContaining(CONTENT_TABLES));
  });

  test('is read over REST as before', async () => {
    for (const [path, answer] of Object.entries(notes.answers)) {
      const { status, body } = await app.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(withoutImported(body)).toMatchObject(withoutImported(asToday(answer)) as object);
    }
    const { status } = await app.get(`/api/articles/slug/${IMPORTED}?locale=ko`);
    expect(status).toBe(200);
  });

  test('serves the same files', async () => {
    expect(uploads).toHaveLength(notes.files.length);
    for (const name of uploads) {
      const response = await fetch(`${app.address}/uploads/${name}`);
      expect([name, response.status]).toEqual([name, 200]);
      const sent = Buffer.from(await response.arrayBuffer());
      expect(sent.equals(readFileSync(join(folder, 'uploads', name)))).toBe(true);
    }
  });

  test('holds longer summary lines than before', async () => {
    const line = '가'.repeat(1000);
    const data = { title: 'Long lines', summary: { line1: line, line2: line, line3: line } };
    const { documentId } = await documents(app).create({ data });
    const draft = await documents(app).findOne({ documentId, populate: ['summary'] });
    expect(draft).toMatchObject(data);
    await documents(app).delete({ documentId });
  });

  test('redirects former slugs', async () => {
    for (const slug of ['night-buses', 'night-buses-2']) {
      const { status, headers } = await app.get(`/api/articles/slug/${slug}`);
      expect([status, headers['location']]).toEqual([
        301,
        expect.stringMatching(/\/api\/articles\/slug\/night-buses-3(?:\?|$)/),
      ]);
    }
  });

  test('shows no reader what was not published', async () => {
    for (const documentId of [draft, unpublished, removed, scheduled, incomplete]) {
      expect((await app.get(`/api/articles/${documentId}`)).status).toBe(404);
    }
    const { text } = await app.get(`/api/articles/${whole}`, { query: { locale: 'en' } });
    expect(text).not.toContain('Nobody reads this yet.');
  });

  test('runs its schedules', async () => {
    const { makeDue, drainOnce } = schedulingOf(app);
    const scheduleOf = async (documentId: string) => {
      const options = { token, query: { locale: 'ko' } };
      return scheduleIn(await app.get(`/threeline/schedules/${documentId}`, options));
    };
    expect(await scheduleOf(scheduled)).toMatchObject({
      publishAt: { local: expect.stringContaining('2099-01-02T03:04') as string },
      unpublishAt: { local: expect.stringContaining('2099-02-02T03:04') as string },
    });
    expect(await scheduleOf(plain)).toMatchObject({
      unpublishAt: { local: expect.stringContaining('2099-03-02T03:04') as string },
    });
    expect((await scheduleOf(incomplete))?.failure).not.toBeNull();

    await makeDue([scheduled]);
    await drainOnce();
    expect((await app.get(`/api/articles/${scheduled}`)).status).toBe(200);
  });

  test('restores its revisions', async () => {
    const path = `/threeline/revisions/${whole}`;
    const options = { token, query: { locale: 'ko' } };
    const { revisions } = revisionsShape.parse((await app.get(path, options)).body).data;
    expect(revisions).toHaveLength(3);
    const restored = await app.post(`${path}/${revisions.at(-1)?.id ?? ''}/restore`, {}, options);
    expect(restored.body).toEqual({ data: { lost: [] } });
    expect(
      await documents(app).findOne({ documentId: whole, populate: ['seo', 'tags'] }),
    ).toMatchObject({
      title: '심야 버스',
      seo: { metaTitle: 'For search engines' },
      tags: [{}, {}, {}],
    });
  });

  test('keeps a draft that the first save overwrites', async () => {
    const old = await documents(app).findOne({ documentId: draft });
    await documents(app).update({ documentId: draft, data: { title: 'Overwritten' } });

    const path = `/threeline/revisions/${draft}`;
    const options = { token, query: { locale: 'ko' } };
    const { revisions } = revisionsShape.parse((await app.get(path, options)).body).data;
    expect(revisions).toMatchObject([{ kind: 'draft', title: old?.title }]);
    await app.post(`${path}/${revisions[0]?.id ?? ''}/restore`, {}, options);
    expect(await documents(app).findOne({ documentId: draft })).toMatchObject({
      title: old?.title,
      lead: old?.lead,
    });
  });

  test('sends the webhook deliveries that wait', async () => {
    const messages = before.get('threeline_webhook_messages') ?? [];
    const waiting = (before.get('threeline_webhook_deliveries') ?? [])
      .filter(({ state }) => state === 'waiting')
      .map(({ message_id }) => messages.find(({ id }) => id === message_id)?.['webhook_id']);
    // One that failed once, and one of the import, which had no attempt.
    expect(waiting).toHaveLength(2);
    const receiver = await startReceiver();
    try {
      await app.strapi.db
        .query('strapi::webhook')
        .updateMany({ where: {}, data: { url: receiver.url } });
      await letTimePass(app);
      await drain(app);
      const sent = receiver.received.map(({ headers }) => headers['webhook-id']);
      expect(sent).toEqual(expect.arrayContaining(waiting));
    } finally {
      await receiver.close();
    }
  });
});

const revisionsShape = z.object({
  data: z.object({ revisions: z.array(z.looseObject({ id: z.string() })) }),
});

/** Tables of which a version must fill each, or the test would say little. */
const CONTENT_TABLES = [
  'articles',
  'articles_author_lnk',
  'articles_category_lnk',
  'articles_cmps',
  'articles_tags_lnk',
  'authors',
  'categories',
  'comments',
  'comments_article_lnk',
  'components_article_sections',
  'components_article_three_line_summaries',
  'components_shared_seos',
  'files',
  'files_folder_lnk',
  'files_related_mph',
  'sites',
  'tags',
  'threeline_changes',
  'threeline_former_slugs',
  'threeline_import_records',
  'threeline_revisions',
  'threeline_schedules',
  'threeline_webhook_attempts',
  'threeline_webhook_deliveries',
  'threeline_webhook_messages',
  'threeline_webhook_subscriptions',
  'up_users',
  'upload_folders',
];

/** What each role may do. Strapi writes the rows of its super admin anew at each start. */
function permissionsOf(tables: Tables): string[] {
  const rows = (table: string) => tables.get(table) ?? [];
  const permissions = new Map(rows('admin_permissions').map((row) => [row['id'], row]));
  return rows('admin_permissions_role_lnk').map(({ role_id, permission_id }) => {
    const { action, subject } = permissions.get(permission_id) ?? {};
    return `role ${String(role_id)}: ${String(action)} ${String(subject)}`;
  });
}

/** A response of 0.1.0 without what responses later left out on purpose: internals of body pictures. */
function asToday(answer: unknown): unknown {
  const text = JSON.stringify(answer, (key, value: unknown) =>
    key === 'image' ? publicPicture.parse(value) : value,
  );
  return JSON.parse(text.normalize('NFC'));
}

/** The slug of the article that the import wrote. The dump of 0.1.0 got it after its responses were kept. */
const IMPORTED = 'gpt-5-2wa-image-gen-2-openai-gugeure-majimak-han-bang-nallina';

const page = z.looseObject({
  data: z.array(z.looseObject({})),
  meta: z.looseObject({ pagination: z.looseObject({ total: z.number() }) }),
});

/** A page of articles as it is without the imported one. */
function withoutImported(answer: unknown): unknown {
  const { success, data: found } = page.safeParse(answer);
  if (!success) return answer;
  const data = found.data.filter(({ slug }) => slug !== IMPORTED);
  const { pagination } = found.meta;
  const total = pagination.total - (found.data.length - data.length);
  return { ...found, data, meta: { ...found.meta, pagination: { ...pagination, total } } };
}

const publicPicture = z.object({
  url: z.string().transform((url) => new URL(url, 'http://threeline').pathname),
  alternativeText: z.string(),
  caption: z.string(),
  width: z.number(),
  height: z.number(),
  formats: z.record(
    z.string(),
    z.object({ url: z.string(), width: z.number(), height: z.number() }),
  ),
});

/** As much of a client of `pg`, which has no types, as a restore needs. */
interface PgClient {
  connect(): Promise<void>;
  query(script: string): Promise<unknown>;
  end(): Promise<void>;
}

/** Writes the dump of a version into an empty database. */
async function restore(folder: string, env: Record<string, string>): Promise<void> {
  if (testHost.database === 'sqlite') {
    const dump = gunzipSync(readFileSync(join(folder, 'sqlite.db.gz')));
    await writeFile(env['DATABASE_FILENAME'] ?? '', dump);
    return;
  }
  const { Client } = testHost.require('pg') as { Client: new (url?: string) => PgClient };
  const client = new Client(env['DATABASE_URL']);
  await client.connect();
  await client.query(gunzipSync(readFileSync(join(folder, 'postgres.sql.gz'))).toString());
  await client.end();
}
