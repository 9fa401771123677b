import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { useApplication } from '../support/app/application';
import { DOT } from '../support/fixtures/media';

const app = useApplication({ CHANGES_FOLLOW: 'false' });
const mark = randomUUID();
let folder = '';

/** Files that were stored before uploads were checked: anything, under any name. */
const OLD = [
  'a.html',
  'a.svg',
  'a.js',
  'a.mjs',
  'a.css',
  'a.xml',
  'a.xhtml',
  'a.htm',
  'a',
  'a.pdf',
  'a.swf',
  'index.html',
  'a.json',
  'a.txt',
  'a.wasm',
  'a.SVG',
];
const IMAGES = ['a.png', 'a.JPG', 'a.jpeg', 'a.gif', 'a.webp', 'a.avif'];

beforeAll(async () => {
  folder = `${app.strapi.dirs.static.public}/uploads/${mark}`;
  await mkdir(folder, { recursive: true });
  const script = '<script>alert(1)</script>';
  for (const name of [...OLD, ...IMAGES]) await writeFile(`${folder}/${name}`, script);
  await writeFile(`${folder}/dot.png`, DOT);
  await writeFile(`${folder}/한글.png`, DOT);
  await writeFile(`${folder}/.hidden.png`, DOT);
});

afterAll(() => rm(folder, { recursive: true }));

/** Sends a path as it is; clients would put it in order first. */
const raw = (path: string, method = 'GET') =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (done, fail) => {
      const { hostname, port } = new URL(app.address);
      const call = request({ hostname, port, path, method }, (answer) => {
        let body = '';
        answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
        answer.on('end', () => {
          done({ status: answer.statusCode ?? 0, headers: answer.headers, body });
        });
      });
      call.on('error', fail);
      call.end();
    },
  );

const ACTIVE = /html|xml|svg|script|css|json|wasm|text/;

const SPELLINGS = [
  (name: string) => `/uploads/${mark}/${name}`,
  (name: string) => `/uploads%2F${mark}%2F${name}`,
  (name: string) => `/uploads%2f${mark}/${name}`,
  (name: string) => `/%75ploads/${mark}/${name}`,
  (name: string) => `/UPLOADS/${mark}/${name}`,
  (name: string) => `//uploads/${mark}/${name}`,
  (name: string) => `/./uploads/${mark}/${name}`,
  (name: string) => `/x/../uploads/${mark}/${name}`,
  (name: string) => `/x/%2e%2e/uploads/${mark}/${name}`,
  (name: string) => `/uploads/../uploads/${mark}/${name}`,
  (name: string) => `/uploads\\${mark}\\${name}`,
  (name: string) => `/uploads/${mark}/${name}?x=1`,
];

test.each([...OLD, ...IMAGES])(
  'the old file %s is never served as what runs, however its address is spelled',
  async (name) => {
    for (const spell of SPELLINGS) {
      const path = spell(encodeURIComponent(name));
      const { status, headers } = await raw(path);
      if (status !== 200) continue;
      const inline = IMAGES.includes(name);
      // An `<img>` shows it only as what it is. It is a download, and its sandbox runs nothing.
      const isSvg = /\.svg$/i.test(name);
      expect({ path, ...headers }).toMatchObject({
        path,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'content-type': isSvg ? 'image/svg+xml' : (expect.not.stringMatching(ACTIVE) as unknown),
      });
      expect({ path, as: headers['content-disposition'] }).toEqual({
        path,
        as: inline ? undefined : 'attachment',
      });
    }
    expect((await raw(`/uploads/${mark}/${encodeURIComponent(name)}`)).status).toBe(200);
  },
);

test('folders, hidden files and what lies beside the folder are not there', async () => {
  for (const path of [
    '/uploads',
    '/uploads/',
    `/uploads/${mark}`,
    `/uploads/${mark}/`,
    `/uploads/${mark}/.hidden.png`,
    `/uploads/${mark}/none.png`,
  ]) {
    const { status, headers, body } = await raw(path);
    expect({ path, status }).toEqual({ path, status: 404 });
    expect(headers['cache-control'] ?? '').not.toContain('immutable');
    expect(body).not.toContain('"dependencies"');
    // The path on the server's disk is nobody's business.
    expect(body).not.toMatch(/ENOENT|public\/uploads/);
  }
});

test.each(['/uploads/../../package.json', '/uploads/..%2f..%2fpackage.json'])(
  'nothing beside the public folder is served: %s',
  async (path) => {
    const { status, body } = await raw(path);
    expect([403, 404]).toContain(status);
    expect(body).not.toContain('dependencies');
  },
);

describe('caching', () => {
  const path = `/uploads/${mark}/dot.png`;

  test('a file may be kept for ever, and a condition is answered with 304', async () => {
    const { status, headers } = await app.get(path);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['set-cookie']).toBeUndefined();
    const etag = headers['etag'] ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    const modified = headers['last-modified'] ?? '';
    const conditions: Record<string, string>[] = [
      { 'If-None-Match': etag },
      { 'If-Modified-Since': modified },
    ];
    for (const condition of conditions) {
      const answer = await app.get(path, { headers: condition });
      expect(answer.status).toBe(304);
      expect(answer.headers['content-security-policy']).toBe("sandbox; default-src 'none'");
    }
    expect((await app.get(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });

  test('HEAD has the headers of GET', async () => {
    const [head, get] = [await app.head(path), await app.get(path)];
    for (const header of [
      'etag',
      'content-length',
      'content-type',
      'cache-control',
      'last-modified',
    ]) {
      expect(head.headers[header]).toBe(get.headers[header]);
    }
    expect(head.status).toBe(200);
  });

  test.each([
    ['bytes=0-3', 206, `bytes 0-3/${String(DOT.byteLength)}`],
    [
      'bytes=-4',
      206,
      `bytes ${String(DOT.byteLength - 4)}-${String(DOT.byteLength - 1)}/${String(DOT.byteLength)}`,
    ],
    ['bytes=4-', 206, `bytes 4-${String(DOT.byteLength - 1)}/${String(DOT.byteLength)}`],
    ['bytes=9999-', 416, `bytes */${String(DOT.byteLength)}`],
  ])('the range %s', async (range, status, contentRange) => {
    const answer = await app.get(path, { headers: { Range: range } });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-range']).toBe(contentRange);
    if (status === 416) expect(answer.headers['cache-control'] ?? '').not.toContain('immutable');
  });

  test('a Korean name, percent-encoded', async () => {
    expect((await app.get(`/uploads/${mark}/${encodeURIComponent('한글.png')}`)).status).toBe(200);
  });
});
