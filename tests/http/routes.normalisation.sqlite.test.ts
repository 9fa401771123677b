import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { articleInput } from '../support/fixtures/builders';
import { rawOf } from '../support/app/delivery';
import { documents } from '../support/fixtures/documents';

const app = useApplication();
const raw = rawOf(app);

const SECRET = 'Nobody has seen this draft';
let published = '';
let draft = '';

beforeAll(async () => {
  const one = await documents(app).create({ data: articleInput(), status: 'published' });
  published = one.documentId;
  draft = (await documents(app).create({ data: articleInput({ title: SECRET }) })).documentId;
  await documents(app).update({ documentId: published, data: { title: SECRET } });
});

/** Ways to write one path that a router, a proxy or a careless comparison may take for it. */
const SPELLINGS: Record<string, (path: string) => string> = {
  plain: (path) => path,
  'a trailing slash': (path) => `${path}/`,
  'two slashes in front': (path) => `/${path}`,
  'a double slash within': (path) => path.replace(/\/([^/]+)$/, '//$1'),
  'upper case': (path) => path.toUpperCase(),
  'mixed case': (path) =>
    path.replace(/^\/(.)/, (_all, first: string) => `/${first.toUpperCase()}`),
  'an encoded letter': (path) => path.replace(/^\/(.)/, (_all, first: string) => `/%${hex(first)}`),
  'another encoded letter': (path) =>
    path.replace(
      /\/([a-z])([^/]*)$/,
      (_all, first: string, rest: string) => `/%${hex(first)}${rest}`,
    ),
  'an encoded slash': (path) => path.replace(/\/([^/]+)$/, '%2F$1'),
  'a slash that is encoded twice': (path) => path.replace(/\/([^/]+)$/, '%252F$1'),
  'a backslash': (path) => path.replace(/\/([^/]+)$/, '\\$1'),
  'a dot segment': (path) => path.replace(/\/([^/]+)$/, '/./$1'),
  'a dot segment that is encoded': (path) => path.replace(/\/([^/]+)$/, '/%2e/$1'),
  'a way back': (path) => path.replace(/\/([^/]+)$/, '/x/../$1'),
  'a way back that is encoded': (path) => path.replace(/\/([^/]+)$/, '/x/%2e%2e/$1'),
  'a way back from the content API': (path) => `/api/..${path}`,
  'a way back from a health check': (path) => `/_health/..${path}`,
  'a parameter of the path': (path) => `${path};a=b`,
  'an empty query': (path) => `${path}?`,
  'a fragment': (path) => `${path}#a`,
  'an encoded question mark': (path) => `${path}%3F`,
  'a NUL': (path) => `${path}%00`,
};

const hex = (letter: string) => letter.charCodeAt(0).toString(16);

/** A request that the HTTP parser refuses has no path at all. */
const ask = (path: string, options?: Parameters<typeof raw>[1]) =>
  raw(path, options).catch(() => null);

/** Found nowhere, or refused; 415 and 422 have read nothing yet. */
const REFUSALS = [400, 401, 403, 404, 405, 413, 415, 429, 501];

const spellings = Object.entries(SPELLINGS);

describe('no spelling of a path leads around what guards it', () => {
  test.each(spellings)('an admin route without a session: %s', async (_how, spell) => {
    for (const path of [
      '/admin/users',
      '/content-manager/content-types',
      '/upload/files',
      '/threeline/webhooks/deliveries',
      '/content-type-builder/schema',
      '/users-permissions/roles',
      '/i18n/locales',
    ]) {
      const answer = await ask(spell(path));
      if (answer !== null) expect(REFUSALS).toContain(answer.status);
    }
  });

  test.each(spellings)('a draft: %s', async (_how, spell) => {
    for (const path of [
      '/api/articles',
      `/api/articles/${draft}`,
      `/api/articles/${published}`,
      '/api/tags',
      '/api/search',
    ]) {
      for (const query of ['', '?status=draft', '?q=draft&status=draft']) {
        for (const headers of [undefined, { Authorization: '' }]) {
          const answer = await ask(`${spell(path)}${query}`, headers && { headers });
          expect(answer?.text ?? '').not.toContain(SECRET);
          expect(answer?.status ?? 0).toBeLessThan(500);
        }
      }
    }
  });

  test.each(spellings)('a write without permission: %s', async (_how, spell) => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ data: articleInput() });
    for (const [method, path] of [
      ['POST', '/api/articles'],
      ['PUT', `/api/articles/${published}`],
      ['DELETE', `/api/articles/${published}`],
      ['POST', '/api/upload'],
      ['POST', `/api/articles/${published}/comments`],
    ] as const) {
      const answer = await ask(spell(path), { method, headers, body });
      if (answer !== null) expect(REFUSALS).toContain(answer.status);
    }
  });

  test.each(spellings)(
    'what is answered from memory is what the framework answers: %s',
    async (_how, spell) => {
      const same = ['', '?locale=ko', '?pagination[page]=1'];
      for (const query of same) {
        const address = `${spell('/api/articles')}${query}`;
        const [memory, framework] = [
          await ask(address),
          await ask(address, { headers: { Authorization: '' } }),
        ];
        expect([address, memory?.status, titles(memory?.text)]).toEqual([
          address,
          framework?.status,
          titles(framework?.text),
        ]);
      }
    },
  );
});

const page = z.object({ data: z.array(z.object({ title: z.string() })) });

function titles(text: string | undefined): string[] | null {
  try {
    const parsed = page.safeParse(JSON.parse(text ?? ''));
    return parsed.success ? parsed.data.data.map(({ title }) => title) : null;
  } catch {
    return null;
  }
}
