import type { Answer } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { rawOf } from '../support/app/delivery';
import { storedContent } from '../support/fixtures/documents';
import { contentRoutes } from '../support/app/routes';
import { keepSecrets, MARKER, type Secrets } from '../support/fixtures/secrets';
import { customToken } from '../support/actors/tokens';
import { userToken } from '../support/actors/users';

const app = useApplication();
const raw = rawOf(app);
let secrets: Secrets;
const tokens: Record<string, string | undefined> = {};

/** Everything that an API token or a role can be given, except to see drafts. */
async function actionsWithoutPreview(): Promise<string[]> {
  const routes = await contentRoutes(app.strapi);
  const actions = routes.flatMap(({ action }) => (action === null ? [] : [action]));
  return [...new Set(actions)].filter((action) => action !== 'api::article.article.preview');
}

beforeAll(async () => {
  secrets = await keepSecrets(app);
  const actions = await actionsWithoutPreview();
  tokens['a token without preview'] = await customToken(app.strapi, actions);
  tokens['a user without preview'] = await userToken(app.strapi, actions);
  tokens['a token with preview'] = await customToken(app.strapi, [
    ...actions,
    'api::article.article.preview',
  ]);
});

const CALLERS = ['nobody', 'a token without preview', 'a user without preview'];

/** Spellings of `status` that are neither `draft` nor `published`. */
const UNKNOWN = [
  'status',
  'status=',
  'status=%20',
  'status=null',
  'status=undefined',
  'status=DRAFT',
  'status=Published',
  'status=modified',
  'status=draft%20',
  'status[]=draft',
  'status[]=',
  'status[]=published',
  'status[0]=published',
  'status[a]=draft',
  'status[$ne]=published',
  'status[status]=draft',
  'status=published&status=draft',
  'status=draft&status=draft',
  'status=published&status',
  'status=published&status=published',
  'status=published&[status]=draft',
  'status=published&[status]=',
  '[status]=',
  '%73tatus=',
  's%74atus',
  'status%5B%5D=draft',
  'locale=en&status=',
  'locale=en&fallbackLocale=ko&status=',
  'fallbackLocale=en&status',
  'populate=*&status=',
];

/** Spellings that ask for drafts in ways that a route may refuse or ignore. */
const DRAFTS = [
  'status=draft',
  '[status]=draft',
  '%73tatus=%64raft',
  'Status=draft',
  'STATUS=',
  'status.=draft',
  'status%00=draft',
  'publicationState=preview',
  'publicationState=',
  'publicationFilter=',
  'publicationFilter',
  'publicationFilter[]=modified',
  'publicationFilter=never-published',
  'hasPublishedVersion=',
  'hasPublishedVersion',
  'hasPublishedVersion=false',
  'hasPublishedVersion[]=false',
  'populate[articles]=*&status=draft',
  'populate[articles][status]=draft',
  'populate[articles][status]=',
  'populate[author][status]=',
  'populate[author][populate][articles][status]=',
  'populate[localizations][status]=',
  'populate[related][status]=draft',
  'populate[status]=draft',
  'filters[status]=draft',
  'filters[author][articles][status]=draft',
  'sort=status',
  'fields=status',
];

const KNOWN: Record<string, (keyof Secrets)[]> = {
  'api::article': ['draft', 'unpublished', 'modified', 'halfTranslated'],
  'api::comment': ['draft', 'modified'],
  'api::search': ['draft', 'modified'],
  'api::author': ['author'],
  'api::page': ['page', 'pageDraft'],
};

interface Target {
  method: string;
  path: string;
  /** Whether the route belongs to this application and not to a plugin. */
  isOwn: boolean;
}

/** Every route of the content API that is mounted, with the identifiers of the secrets filled in. */
async function targets(): Promise<Target[]> {
  const routes = await contentRoutes(app.strapi);
  return routes.flatMap(({ owner, method, path }) => {
    const slugs = ['draft', 'unpublished', 'modified', 'english', 'page'].map(
      (name) => `${MARKER}-${name}`,
    );
    const ids = (KNOWN[owner] ?? ['draft' as const]).map((name) => secrets[name]);
    const values = path.includes(':slug') ? slugs : path.includes(':') ? ids : [''];
    return values.map((value) => ({
      method,
      path: path.replaceAll(/:\w+/g, value),
      isOwn: owner.startsWith('api::'),
    }));
  });
}

/** All spellings for the application's own routes; a share of them, in turn, for each other one. */
const forTarget = (spellings: readonly string[], { isOwn }: Target, at: number) =>
  isOwn ? spellings : spellings.filter((_, index) => index % 7 === at % 7);

/**
 * A route that ignores unknown parameters does not check their names, and the query parser reads this
 * one as `status=published`. Feeds and the sitemap answer 404 here: the site has no address.
 */
const isPublishedTo = ({ path }: Omit<Target, 'isOwn'>, query: string): boolean =>
  /\/(?:llms\.txt|redirects)$/.test(path) && query === 'status=published&[status]=';

async function send(
  { method, path }: Omit<Target, 'isOwn'>,
  query: string,
  token?: string,
): Promise<Answer> {
  const hasBody = method === 'POST' || method === 'PUT' || method === 'PATCH';
  const answer = await raw(`${path}?${query}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
    },
    ...(hasBody ? { body: JSON.stringify({ data: { title: 'A new title' } }) } : {}),
  });
  return { status: answer.status, headers: {}, body: null, text: answer.text };
}

/** What is wrong with a response, or nothing. */
function faultOf({ status, text }: Answer, mustRefuse: boolean): string | null {
  if (status >= 500) return `${String(status)} ${text.slice(0, 200)}`;
  // A refusal may repeat a word of the request; every secret text has a space after the word.
  if (text.includes(status < 400 ? MARKER : `${MARKER} `)) return `a draft: ${text.slice(0, 200)}`;
  return mustRefuse && status < 400 ? `${String(status)} instead of a refusal` : null;
}

test('the routes are those that Strapi has mounted', async () => {
  const paths = (await targets()).map(({ method, path }) => `${method} ${path}`);

  expect(paths).toContain('GET /api/articles');
  expect(paths).toContain(`DELETE /api/articles/${secrets.draft}`);
  expect(paths).toContain('GET /api/users');
  expect(paths).toContain('GET /api/upload/files');
});

test.each(CALLERS)(
  'an unknown status is refused to %s on every route, and writes nothing',
  async (caller) => {
    const before = await storedContent(app);
    const faults: string[] = [];
    for (const [at, target] of (await targets()).entries()) {
      for (const query of forTarget(UNKNOWN, target, at)) {
        const mustRefuse = !isPublishedTo(target, query);
        const fault = faultOf(await send(target, query, tokens[caller]), mustRefuse);
        if (fault !== null) faults.push(`${target.method} ${target.path}?${query}: ${fault}`);
      }
    }

    expect(faults).toEqual([]);
    expect(await storedContent(app)).toEqual(before);
  },
  300_000,
);

test.each(CALLERS)(
  'no spelling of a request for drafts shows one to %s',
  async (caller) => {
    const faults: string[] = [];
    const reads = (await targets()).filter(({ method }) => method === 'GET');
    for (const [at, target] of reads.entries()) {
      for (const query of forTarget(DRAFTS, target, at)) {
        const fault = faultOf(await send(target, query, tokens[caller]), false);
        if (fault !== null) faults.push(`${target.path}?${query}: ${fault}`);
      }
    }

    expect(faults).toEqual([]);
  },
  300_000,
);

test.each(CALLERS)('a write with status=draft is refused to %s', async (caller) => {
  const before = await storedContent(app);
  const writes = (await targets()).filter(
    ({ method, path }) => method !== 'GET' && path.startsWith('/api/articles'),
  );
  for (const target of writes) {
    const { status } = await send(target, 'status=draft', tokens[caller]);
    expect({ target, refused: status >= 400 && status < 500 }).toEqual({ target, refused: true });
  }

  expect(await storedContent(app)).toEqual(before);
});

test('an unknown status is 400 with the preview action too, and draft is not', async () => {
  const token = tokens['a token with preview'];
  for (const target of (await targets()).filter(({ path }) => /^\/api\/articles/.test(path))) {
    if (target.method !== 'GET') continue;
    for (const query of UNKNOWN) {
      if (isPublishedTo(target, query)) continue;
      const { status } = await send(target, query, token);
      expect([target.path, query, status]).toEqual([target.path, query, 400]);
    }
  }
  const drafts = await send({ method: 'GET', path: '/api/articles' }, 'status=draft', token);
  expect([drafts.status, drafts.text.includes(MARKER)]).toEqual([200, true]);
});

describe('over GraphQL', () => {
  const QUERIES = [
    'query ($status: PublicationStatus) { articles(status: $status) { title } }',
    'query ($status: PublicationStatus = DRAFT) { articles(status: $status) { title } }',
    'query ($status: PublicationStatus) { articles_connection(status: $status) { nodes { title } } }',
    'query ($status: PublicationStatus) { articles(status: $status, locale: "en", fallbackLocale: "ko") { title } }',
    'query ($status: PublicationStatus) { article(documentId: ":draft", status: $status) { title } }',
    'query ($status: PublicationStatus) { article(documentId: ":modified", status: $status, locale: "en", fallbackLocale: "ko") { title } }',
    `query ($status: PublicationStatus) { articleBySlug(slug: "${MARKER}-draft", status: $status) { title } }`,
    `query ($status: PublicationStatus) { articleBySlug(slug: "${MARKER}-english", locale: "en", status: $status) { title } }`,
    'query ($status: PublicationStatus) { authors(status: $status) { name } }',
    'query ($status: PublicationStatus) { site(status: $status) { name } }',
    'mutation ($status: PublicationStatus) { createArticle(status: $status, data: { title: "New" }) { title } }',
    'mutation ($status: PublicationStatus) { updateArticle(documentId: ":draft", status: $status, data: { lead: "New" }) { title } }',
    'mutation ($status: PublicationStatus) { updateArticle(documentId: ":modified", status: $status, data: { lead: "New" }) { title } }',
  ];
  const VALUES: unknown[] = [null, '', 'draft', 'DRAFT', ['DRAFT'], {}, 0, false, undefined];

  test.each(CALLERS)('no value of the argument shows or writes a draft for %s', async (caller) => {
    const before = await storedContent(app);
    const token = tokens[caller];
    for (const template of QUERIES) {
      const query = template.replace(
        /:(draft|modified)/g,
        (_, name: keyof Secrets) => secrets[name],
      );
      for (const status of VALUES) {
        // Without a status a mutation publishes, which these callers may.
        if (query.startsWith('mutation') && status === undefined) continue;
        const answer = await app.graphql(query, { status }, token === undefined ? {} : { token });
        const { data, status: code } = answer;
        expect([query, status, code < 500]).toEqual([query, status, true]);
        expect([query, status, JSON.stringify(data ?? null).includes(MARKER)]).toEqual([
          query,
          status,
          false,
        ]);
      }
    }

    expect(await storedContent(app)).toEqual(before);
  });
});
