import type { readdirSync as ReadDir, readFileSync as ReadFile } from 'node:fs';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { signIn } from '../support/actors/admin';
import { startReceiver } from '../support/actors/receiver';
import { schedulingOf } from '../support/actors/scheduling';
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
  const { whole = '', plain = '', scheduled = '', incomplete = '' } = notes.documents;
  let before: Tables;
  const app = useApplication(settings, {
    empty: true,
    async prepare(env) {
      await restore(folder, env);
      before = await rowsOf(env);
    },
  });
  const uploaded = (name: string) => join(app.strapi.dirs.static.public, 'uploads', name);
  beforeAll(() =>
    Promise.all(uploads.map((name) => copyFile(join(folder, 'uploads', name), uploaded(name)))),
  );
  afterAll(() => Promise.all(uploads.map((name) => rm(uploaded(name), { force: true }))));

  const token = () => signIn(app, notes.credentials);
  const get = async (path: string) => app.get(path, { token: await token() });

  test('keeps every row', async () => {
    const after = await rowsOf(app.strapi.db.connection);
    expect(lossOf(before, after)).toEqual([]);
  });
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
