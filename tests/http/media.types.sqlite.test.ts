import { readdir } from 'node:fs/promises';
import { z } from 'zod';
import { adminToken } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import {
  DECLARED,
  generatedFiles,
  NAMES,
  type GeneratedFile,
} from '../support/fixtures/generated-files';
import { formFile, uploads } from '../support/fixtures/media';
import { sendForm, type FormPart } from '../support/fixtures/multipart';
import { numbers, pickFrom, seedOf } from '../support/fixtures/random';
import { fullAccessToken } from '../support/actors/tokens';

/*
 * Any content × any name × any declared type × every way into the media library: stored only where
 * the content is accepted, under the type of the content, and never served as a type that runs.
 */

const app = useApplication({ CHANGES_FOLLOW: 'false' });
const SEED = seedOf(20_261_126);

const row = z.looseObject({
  id: z.number(),
  url: z.string(),
  mime: z.string(),
  ext: z.string(),
  name: z.string(),
});
const refused = z.object({
  error: z.object({ status: z.number(), name: z.string(), message: z.string().min(20) }),
});

/** A status, and the file that was stored. */
interface Outcome {
  status: number;
  body: unknown;
}

const one = (body: unknown) => row.parse(Array.isArray(body) ? body[0] : body);

/** A file to be replaced. */
const existing = async () => one(await uploads(app).upload({ data: {}, files: await formFile() }));

async function byUrl({ content, name, type }: FormPart): Promise<Outcome> {
  const respond = () =>
    Promise.resolve(
      new Response(new Uint8Array(content), {
        headers: {
          'content-type': type ?? '',
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        },
      }),
    );
  Object.defineProperty(app.strapi, 'fetch', { value: respond, configurable: true });
  try {
    // An address that needs no name server.
    const body = { urls: ['http://93.184.216.34/file'] };
    const token = await adminToken(app);
    const { text } = await app.post('/upload/actions/upload-from-urls', body, { token });
    const last = /event: stream:complete\ndata: (.*)\n/.exec(text)?.[1] ?? '{}';
    const { data, errors } = z
      .object({ data: z.array(z.unknown()), errors: z.array(z.object({ message: z.string() })) })
      .parse(JSON.parse(last));
    const [error] = errors;
    if (error === undefined) return { status: 201, body: data };
    return { status: 415, body: { error: { status: 415, name: '', message: error.message } } };
  } finally {
    Reflect.deleteProperty(app.strapi, 'fetch');
  }
}

const ways: Record<string, (file: FormPart) => Promise<Outcome>> = {
  'panel: upload': async (file) =>
    sendForm(app, '/upload', [file], {
      token: await adminToken(app),
      fields: { fileInfo: JSON.stringify({ name: file.name }) },
    }),
  'panel: upload of one file': async (file) =>
    sendForm(app, '/upload/files', [file], { token: await adminToken(app) }),
  'panel: replace': async (file) =>
    sendForm(app, `/upload?id=${String((await existing()).id)}`, [file], {
      token: await adminToken(app),
    }),
  'panel: replace of one file': async (file) =>
    sendForm(app, `/upload/files/${String((await existing()).id)}/replace`, [file], {
      token: await adminToken(app),
    }),
  'panel: by URL': byUrl,
  'content API: upload': async (file) =>
    sendForm(app, '/api/upload', [file], { token: await fullAccessToken(app.strapi) }),
  'content API: replace': async (file) =>
    sendForm(app, `/api/upload?id=${String((await existing()).id)}`, [file], {
      token: await fullAccessToken(app.strapi),
    }),
};

const folder = () => `${app.strapi.dirs.static.public}/uploads`;

let files: GeneratedFile[] = [];

beforeAll(async () => {
  files = await generatedFiles();
});

test.each(Object.entries(ways))('%s', async (_name, send) => {
  const pick = pickFrom(numbers(SEED));
  for (const { name: kind, content, mime } of files) {
    const file = { content, name: pick(NAMES), type: pick(DECLARED) };
    const sent = `${kind} as ${file.name}, ${file.type}`;
    const before = await app.strapi.db.query('plugin::upload.file').count();
    const outcome = await send(file);
    if (mime === null) {
      // Strapi refuses an empty file before anyone looks at it.
      const empty = content.byteLength === 0;
      expect({ sent, status: outcome.status }).toEqual({
        sent,
        status: empty ? expect.any(Number) : 415,
      });
      expect(outcome.status).toBeGreaterThanOrEqual(400);
      expect(outcome.status).toBeLessThan(500);
      if (!empty) refused.parse(outcome.body);
      continue;
    }
    expect({ sent, status: outcome.status }).toEqual({ sent, status: expect.any(Number) });
    expect([200, 201]).toContain(outcome.status);
    const stored = one(outcome.body);
    expect({ sent, mime: stored.mime }).toEqual({ sent, mime });
    expect(stored.url).toMatch(/^\/uploads\/[\x21-\x7e]+$/);
    expect(stored.name).not.toMatch(/\.(?:html|js|svg)$/);
    const served = await app.get(stored.url);
    expect(served.status).toBe(200);
    expect(served.headers).toMatchObject({
      'content-type': mime,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    expect(served.headers['content-disposition']).toBe(
      mime.startsWith('image/') ? undefined : 'attachment',
    );
    expect(await app.strapi.db.query('plugin::upload.file').count()).toBeGreaterThanOrEqual(before);
  }
});

test('of several files one that is refused refuses all, by name, and nothing is stored', async () => {
  const accepted = files.filter(({ mime }) => mime === 'image/png').slice(0, 1);
  const parts = [...accepted, ...files.filter(({ name }) => /^(?:SVG|HEIC)$/.test(name))].map(
    ({ content }, index) => ({ content, name: `all-or-none-${String(index)}.png` }),
  );
  const count = await app.strapi.db.query('plugin::upload.file').count();
  const answer = await sendForm(app, '/api/upload', parts, {
    token: await fullAccessToken(app.strapi),
  });
  expect(answer.status).toBe(415);
  expect(answer.body).toMatchObject({
    error: {
      name: 'UnsupportedMediaTypeError',
      details: { errors: [{ code: 'HEIC_NOT_ALLOWED' }, { code: 'TYPE_NOT_ALLOWED' }] },
    },
  });
  expect(answer.text).toContain('all-or-none-1.png');
  expect(await app.strapi.db.query('plugin::upload.file').count()).toBe(count);
  expect((await readdir(folder())).filter((name) => name.includes('all-or-none'))).toEqual([]);
});

test('every file of an upload has the texts that came at its position', async () => {
  // A large file reaches the disk after the small one that follows it.
  const parts = Array.from({ length: 12 }, (_, index) => ({
    content: Buffer.from(`%PDF-1.7\n${String(index)}`.padEnd(index % 2 === 0 ? 4_000_000 : 100)),
    name: `ordered-${String(index)}.pdf`,
  }));
  const answer = await sendForm(app, '/api/upload', parts, {
    token: await fullAccessToken(app.strapi),
    fields: { fileInfo: parts.map(({ name }) => JSON.stringify({ caption: `Of ${name}` })) },
  });

  const stored = z.array(row.extend({ caption: z.string() })).parse(answer.body);
  expect(stored.map(({ name, caption }) => [name, caption])).toEqual(
    parts.map(({ name }) => [name, `Of ${name}`]),
  );
});
