import type * as FileSystem from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { httpOf } from '../support/app/http';
import { killServers, startServer } from '../support/processes/server';

const { chown, mkdir, mkdtemp, rm } = testHost.require('node:fs/promises') as typeof FileSystem;

jest.setTimeout(300_000);

/** Neither the code nor the packages belong to this user. Only root may start a process as another one. */
const NOBODY = 65_534;
const isRoot = testHost.process.getuid?.() === 0;

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'threeline-data-'));
  await mkdir(join(data, 'tmp'));
  if (!isRoot) return;
  for (const folder of [data, join(data, 'tmp')]) await chown(folder, NOBODY, NOBODY);
});
afterAll(async () => {
  await killServers();
  await rm(data, { recursive: true });
});

const registered = z.object({ data: z.object({ token: z.string() }) });
const uploaded = z.tuple([z.object({ url: z.string() })]);
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a user without rights serves, with the data folder as the only one that it may write', async () => {
  const server = await startServer(
    {
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: join(data, 'data.db'),
      PUBLIC_FOLDER: join(data, 'public'),
      TMPDIR: join(data, 'tmp'),
      LOG_LEVEL: 'info',
    },
    isRoot ? { uid: NOBODY } : {},
  );
  expect([await server.isUp(), server.printed.stderr]).toEqual([true, '']);
  const app = httpOf(() => server.address);
  const person = { email: 'first@newsroom.example', password: 'Correct-horse-1' };
  const names = { firstname: 'First', lastname: 'Person' };
  const answer = await app.post('/admin/register-admin', { ...names, ...person });
  const { token } = registered.parse(answer.body).data;

  const form = new FormData();
  form.set('files', new Blob([PNG], { type: 'image/png' }), 'dot.png');
  const upload = await fetch(`${server.address}/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  expect(upload.status).toBe(201);
  const [{ url }] = uploaded.parse(await upload.json());
  expect((await fetch(server.address + url)).status).toBe(200);
  expect((await app.get('/api/articles')).status).toBe(200);

  await server.stop();
  expect(server.printed.stderr).toBe('');
});
