import { z } from 'zod';
import { addPerson, adminToken } from '../support/actors/admin';
import { changeSite } from '../support/actors/discussing';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import { uploadImage } from '../support/fixtures/media';
import {
  startPrefixProxy,
  type PrefixMode,
  type PrefixProxy,
} from '../support/processes/prefix-proxy';

let proxy: PrefixProxy;

const app = useApplication(
  { SEARCH_INDEX: 'true', INDEXNOW_KEY: 'a-key-of-the-site' },
  {
    async prepare(env) {
      proxy = await startPrefixProxy('/cms');
      env['PUBLIC_URL'] = proxy.address;
    },
  },
);

beforeAll(async () => {
  proxy.target = app.address;
  await changeSite(app, { urlPattern: 'https://www.example.com/{slug}' });
  const image = await uploadImage(app);
  const body = [
    ...paragraphs('A picture:'),
    { type: 'image', image: { id: image.id }, children: [{ type: 'text', text: '' }] },
  ];
  const sections = [{ heading: 'One', body }];
  const { documentId } = await documents(app).create({
    data: articleInput({ title: 'Moved', slug: 'former', cover: image.id, sections }),
    status: 'published',
  });
  await documents(app).update({ documentId, data: { slug: 'present' }, status: 'published' });
});

afterAll(() => proxy.close());

/** Paths below the public address from which the walk starts. */
const STARTS = [
  '/docs',
  '/llms.txt',
  '/_health',
  ...['openapi.json', 'client.ts', 'schema.graphql', 'site', 'sitemap.xml'].map((p) => `/api/${p}`),
  ...['rss', 'atom', 'json'].map((format) => `/api/feed.${format}`),
  ...['/articles', '/search?q=moved', '/articles/slug/former', '/articles/slug/former.md'].map(
    (path) => `/api${path}`,
  ),
  '/api/articles/slug/present?jsonLd=true',
  '/api/articles/slug/present?format=html',
  '/api/rendered/markdown/articles/slug/present',
  '/api/selected/articles?populate=cover',
  '/graphql?query={articles{cover{url}sections{body}}}',
];

const ABSOLUTE = /https?:\/\/[^\s"'`<>()[\]\\{}]+/g;
const IN_HTML = /(?:href|src|data-document)="(\/[^"]*)"/g;
const IN_JSON = /"(?:url|previewUrl)":"(\/[^"]*)"/g;

/** The addresses of this host in a response: absolute ones, and paths where they are addresses. */
function addressesIn(text: string, isHtml: boolean): string[] {
  const host = new URL(proxy.address).origin;
  const absolute = [...text.matchAll(ABSOLUTE)].map(([found]) =>
    found.replaceAll('&amp;', '&').replace(/[.,;]+$/, ''),
  );
  const relative = [...text.matchAll(isHtml ? IN_HTML : IN_JSON)].map(([, path = '']) => path);
  return [
    ...absolute.filter((one) => one.startsWith(host) || one.startsWith(app.address)),
    ...relative.map((path) => host + path),
  ];
}

/** The addresses of the reads of the API that need no parameter. */
function readsOf(document: unknown): string[] {
  const { servers, paths } = z
    .object({
      servers: z.tuple([z.object({ url: z.string() })]),
      paths: z.record(z.string(), z.record(z.string(), z.unknown())),
    })
    .parse(document);
  const base = new URL(`${servers[0].url}/`, proxy.address);
  return Object.entries(paths)
    .filter(([path, { get }]) => get !== undefined && !/[{]|search|graphql/.test(path))
    .map(([path]) => new URL(path.slice(1), base).href);
}

/** Reads everything that can be reached, and returns what was not answered with 200. */
async function walk(): Promise<{ seen: string[]; faults: string[] }> {
  const queue = STARTS.map((path) => proxy.address + path);
  const seen = new Set<string>();
  const faults: string[] = [];
  for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const response = await fetch(address, { redirect: 'manual' });
    const location = response.headers.get('location');
    const type = response.headers.get('content-type') ?? '';
    const text = /text|json|xml/.test(type) ? await response.text() : '';
    if (location !== null) queue.push(new URL(location, address).href);
    else if (!response.ok) faults.push(`${String(response.status)} ${address}`);
    // The scripts of the page hold examples of addresses.
    if (/javascript|css/.test(type) || address.endsWith('.ts')) continue;
    const found = address.endsWith('/openapi.json')
      ? readsOf(JSON.parse(text))
      : addressesIn(text, type.startsWith('text/html'));
    for (const one of found) queue.push(one);
  }
  return { seen: [...seen], faults };
}

test.each<PrefixMode>(['stripped', 'kept'])(
  'below a path that the proxy has %s, every address in a response leads to its content',
  async (mode) => {
    proxy.mode = mode;

    const { seen, faults } = await walk();

    expect(faults).toEqual([]);
    const paths = seen.map((address) => address.replace(proxy.address, ''));
    expect(paths).toEqual(
      expect.arrayContaining([
        ...['/api/articles/slug/present', '/api/articles/slug/present.md', '/api/tags'],
        expect.stringMatching(/^\/docs\/.*\/swagger-ui-bundle\.js$/),
        expect.stringMatching(/^\/uploads\/small_/),
        expect.stringMatching(/^\/uploads\/sky/),
      ]),
    );
    expect(seen.filter((address) => !address.startsWith(`${proxy.address}/`))).toEqual([]);
  },
);

test('below a path, the session of an editor belongs to the panel’s path', async () => {
  await adminToken(app);
  const response = await fetch(`${proxy.address}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(await addPerson(app, 'strapi-editor')),
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('set-cookie')).toMatch(
    /^strapi_admin_refresh=.*; path=\/cms\/admin;/,
  );
});
