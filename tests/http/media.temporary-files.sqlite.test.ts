import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adminToken } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { DOT, uploads } from '../support/fixtures/media';
import { sendForm } from '../support/fixtures/multipart';
import { sessionWith } from '../support/actors/role-session';
import { customToken, fullAccessToken } from '../support/actors/tokens';
import { until } from '../support/app/until';

const temporary = mkdtempSync(join(tmpdir(), 'threeline-temporary-'));
// What a process left that was killed two days ago, and what is not ours.
const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
for (const name of ['threeline-upload-killed', 'someone-elses']) {
  mkdirSync(join(temporary, name));
  writeFileSync(join(temporary, name, 'file'), 'x');
  utimesSync(join(temporary, name), twoDaysAgo, twoDaysAgo);
}

const app = useApplication({
  CHANGES_FOLLOW: 'false',
  TMPDIR: temporary,
  MAX_UPLOAD_BYTES: '2000000',
});

const left = async () => (await readdir(temporary)).filter((name) => name !== 'someone-elses');

test('a start removes what a killed process left', async () => {
  expect(await readdir(temporary)).toEqual(['someone-elses']);
});

const file = { content: DOT, name: 'dot.png', type: 'image/png' };

/** Addresses of every kind, among them such as are not there. */
const ELSEWHERE = [
  '/',
  '/nowhere',
  '/admin/login',
  '/admin/register-admin',
  '/api/auth/local',
  '/api/articles',
  '/api/articles/x/comments',
  '/graphql',
  '/graphql?x=1',
  '/threeline/webhooks/deliveries/redeliver',
  '/content-manager/collection-types/api::article.article',
  '/upload/folders',
  '/upload/actions/upload-from-urls',
  '/api/upload/files',
  '/uploads/x.png',
];

test.each(ELSEWHERE)('a form with a file is refused at %s, and nothing is left', async (path) => {
  for (const token of [undefined, await fullAccessToken(app.strapi), await adminToken(app)]) {
    const answer = await sendForm(app, path, [file], { token, fields: { identifier: 'x' } });
    expect(answer.status).toBe(415);
    expect(await left()).toEqual([]);
  }
});

test('who may not upload leaves nothing, and the body is not parsed', async () => {
  const weak = await sessionWith(app, ['read']);
  const token = await customToken(app.strapi, ['api::article.article.find']);
  for (const [path, session] of [
    ['/upload', undefined],
    ['/upload/files', undefined],
    ['/api/upload', undefined],
    ['/upload', weak],
    ['/upload/files', weak],
    ['/upload?id=1', weak],
    ['/upload/files/1/replace', weak],
    ['/api/upload', token],
  ] as const) {
    // A body that could not be parsed would be a 400.
    const answer = await app.post(path, 'no multipart', {
      ...(session !== undefined && { token: session }),
      headers: { 'Content-Type': 'multipart/form-data; boundary=none' },
    });
    expect({ path, status: answer.status }).toEqual({
      path,
      status: path.startsWith('/api') || session !== undefined ? 403 : 401,
    });
    expect(await left()).toEqual([]);
  }
});

test('what is refused after it was parsed leaves nothing', async () => {
  const token = await fullAccessToken(app.strapi);
  const send = (files: (typeof file)[], fields: Record<string, string> = {}) =>
    sendForm(app, '/api/upload', files, { token, fields });
  expect((await send([{ ...file, content: Buffer.from('text') }])).status).toBe(415);
  expect((await send([{ ...file, content: Buffer.alloc(3_000_000) }])).status).toBe(413);
  expect((await send(Array.from({ length: 101 }, () => file))).status).toBe(413);
  expect((await send([file], { fileInfo: '{' })).status).toBe(400);
  expect((await send([file], { fileInfo: '{"caption":"\\u0000"}' })).status).toBe(400);
  const headers = { 'Content-Type': 'multipart/form-data; octet-stream; boundary=a' };
  const other = await app.post('/api/upload', 'x'.repeat(10_000), { token, headers });
  expect(other.status).toBeGreaterThanOrEqual(400);
  expect(other.status).toBeLessThan(500);
  expect(await left()).toEqual([]);
});

test('what is accepted, and a file under another name, leave nothing', async () => {
  const token = await fullAccessToken(app.strapi);
  expect((await sendForm(app, '/api/upload', [file], { token })).status).toBe(201);
  const form = new FormData();
  form.append('other', new Blob([new Uint8Array(DOT)]), 'dot.png');
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await fetch(`${app.address}/api/upload`, { method: 'POST', body: form, headers });
  expect(answer.status).toBe(400);
  expect(await left()).toEqual([]);
});

test('a client that breaks off leaves nothing', async () => {
  const token = await fullAccessToken(app.strapi);
  const { hostname, port } = new URL(app.address);
  const call = request({
    hostname,
    port,
    path: '/api/upload',
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'multipart/form-data; boundary=a',
      'Content-Length': '1000000',
    },
  });
  call.on('error', () => undefined);
  call.write(
    '--a\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n',
  );
  call.write('x'.repeat(100_000));
  await until(async () => (await left()).length > 0);
  call.destroy();
  await until(async () => (await left()).length === 0);
});

test('a handler that fails leaves nothing', async () => {
  const service = uploads(app) as { upload: unknown };
  const { upload } = service;
  service.upload = () => Promise.reject(new Error('The disk is gone.'));
  app.strapi.log.level = 'silent';
  try {
    const token = await fullAccessToken(app.strapi);
    expect((await sendForm(app, '/api/upload', [file], { token })).status).toBe(500);
  } finally {
    service.upload = upload;
    app.strapi.log.level = 'error';
  }
  expect(await left()).toEqual([]);
});
