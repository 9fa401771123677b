import { resolve } from 'node:path';
import { contentManager } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { changesOf } from '../support/fixtures/changes';
import { rawOf, statusOf } from '../support/app/delivery';
import { ARTICLE, COMMENT, documents, SITE } from '../support/fixtures/documents';

const app = useApplication();
const raw = rawOf(app);

let article = { documentId: '', slug: '' };
let draftOnly = '';
let tag = '';

beforeAll(async () => {
  const [site] = await documents(app, SITE).findMany({});
  const siteId = site?.documentId;
  const settings = { commentsEnabled: true, urlPattern: 'https://example.com/{locale}/{slug}' };
  await documents(app, SITE).update({ documentId: siteId, data: settings });
  tag = (await documents(app, 'api::tag.tag').create({ data: { name: 'Tag' } })).documentId;
  const data = articleInput({ title: 'Seen', commentsSwitch: 'open', tags: [tag] });
  const created = await documents(app).create({ data, status: 'published' });
  article = { documentId: created.documentId, slug: created.slug ?? '' };
  draftOnly = (await documents(app).create({ data: articleInput({ title: 'Unseen' }) })).documentId;
});

const reads = () => [
  '/api/articles',
  '/api/articles?sort=title:asc',
  `/api/articles/slug/${article.slug}`,
  `/api/articles/${article.documentId}/comments`,
  '/api/tags',
  '/api/authors',
  '/api/site',
  '/api/feed.rss',
  `/graphql?query=${encodeURIComponent('{ articles { title discussion { count } } }')}`,
];

const comments = () => documents(app, COMMENT);
const comment = async (moderation: string) => {
  const data = { body: 'A comment.', authorName: 'Reader', moderation, article };
  return (await comments().create({ data: { ...data, article: article.documentId } })).documentId;
};
const rows = () => app.strapi.db.query(COMMENT);
const setModeration = (documentId: string, moderation: string) =>
  comments().update({ documentId, data: { moderation } });
const articleDraft = async () => {
  const data = articleInput({ title: uniqueTitle('A draft') });
  return (await documents(app).create({ data })).documentId;
};

/** A write: what it works on, and what it does to that. */
interface Case {
  prepare?: () => Promise<string>;
  write: (documentId: string) => Promise<unknown>;
}

const UNSEEN: Record<string, Case> = {
  'a reader sends a comment': {
    write: () =>
      app.post(`/api/articles/${article.documentId}/comments`, {
        data: { authorName: 'Reader', body: 'Hello.' },
      }),
  },
  'a pending comment is written': { write: () => comment('pending') },
  'a rejected comment is written': { write: () => comment('rejected') },
  'a pending comment is edited': {
    prepare: () => comment('pending'),
    write: (documentId) => comments().update({ documentId, data: { body: 'Edited.' } }),
  },
  'a pending comment is rejected': {
    prepare: () => comment('pending'),
    write: (documentId) => setModeration(documentId, 'rejected'),
  },
  'a pending comment is rejected in the panel': {
    prepare: () => comment('pending'),
    write: async (documentId) =>
      (await contentManager(app, COMMENT)).update(documentId, { moderation: 'rejected' }),
  },
  'a rejected comment is deleted': {
    prepare: () => comment('rejected'),
    write: (documentId) => comments().delete({ documentId }),
  },
  'a pending comment is written past the Document Service': {
    prepare: () => comment('pending'),
    write: (documentId) => rows().update({ where: { documentId }, data: { body: 'Past it.' } }),
  },
  'many pending comments are deleted at once': {
    prepare: () => comment('pending'),
    write: () => rows().deleteMany({ where: { moderation: 'pending' } }),
  },
  'a draft is made': { write: articleDraft },
  'a draft is edited': {
    write: () => documents(app).update({ documentId: draftOnly, data: { lead: 'Other.' } }),
  },
  'the draft of a published article is edited': {
    write: () =>
      documents(app).update({ documentId: article.documentId, data: { lead: 'Not out yet.' } }),
  },
  'the draft of a published article is discarded': {
    write: () => documents(app).discardDraft({ documentId: article.documentId }),
  },
  'a draft gets tags': {
    write: () => documents(app).update({ documentId: draftOnly, data: { tags: [tag] } }),
  },
  'a draft is deleted': {
    prepare: articleDraft,
    write: (documentId) => documents(app).delete({ documentId }),
  },
  'an unpublished article is unpublished again': {
    write: () => documents(app).unpublish({ documentId: draftOnly }),
  },
};

const SEEN: Record<string, Case> = {
  'an approved comment is written': { write: () => comment('approved') },
  'a pending comment is approved': {
    prepare: () => comment('pending'),
    write: (documentId) => setModeration(documentId, 'approved'),
  },
  'a rejected comment is approved past the Document Service': {
    prepare: () => comment('rejected'),
    write: (documentId) =>
      rows().update({ where: { documentId }, data: { moderation: 'approved' } }),
  },
  'all pending comments are approved at once': {
    prepare: () => comment('pending'),
    write: () =>
      rows().updateMany({ where: { moderation: 'pending' }, data: { moderation: 'approved' } }),
  },
  'an approved comment is edited': {
    prepare: () => comment('approved'),
    write: (documentId) => comments().update({ documentId, data: { body: 'Edited.' } }),
  },
  'an approved comment is rejected': {
    prepare: () => comment('approved'),
    write: (documentId) => setModeration(documentId, 'rejected'),
  },
  'an approved comment is deleted': {
    prepare: () => comment('approved'),
    write: (documentId) => comments().delete({ documentId }),
  },
  'an approved comment is deleted past the Document Service': {
    prepare: () => comment('approved'),
    write: (documentId) => rows().delete({ where: { documentId } }),
  },
  'an article is published': {
    write: () => documents(app).publish({ documentId: article.documentId }),
  },
};

/** Computed by the framework, which the cache must agree with. */
const FRESH = { Authorization: '', 'Apollo-Require-Preflight': 'true' };

const bytes = async (headers: Record<string, string> = {}) =>
  Promise.all(reads().map(async (path) => (await raw(path, { headers })).text));

/** Warms every read, writes, and tells which reads are purged and whether any shows something else. */
async function after({ prepare, write }: Case) {
  const documentId = (await prepare?.()) ?? '';
  await bytes();
  await bytes();
  const before = await bytes(FRESH);
  const told = await changesOf(app, () => write(documentId));
  const fresh = await bytes(FRESH);
  const missed: string[] = [];
  for (const path of reads()) {
    if (statusOf(await raw(path)) !== 'threeline; hit') missed.push(path);
  }
  const changed = fresh.some((text, index) => text !== before[index]);
  return { missed, changed, told: told.filter((line) => !line.startsWith('(')) };
}

test.each(Object.entries(UNSEEN))('purges and tells nothing: %s', async (_what, one) => {
  expect(await after(one)).toEqual({ missed: [], changed: false, told: [] });
});

test.each(Object.entries(SEEN))('purges what shows it: %s', async (_what, one) => {
  const { missed, told } = await after(one);
  expect(missed).toContain('/api/articles');
  expect(missed).toContain(`/api/articles/slug/${article.slug}`);
  expect(told.some((line) => line.includes(` article ${article.documentId} `))).toBe(true);
});

test('webhooks name no stale tags for a comment that nobody sees', () => {
  const { cacheTagsOf } = testHost.require(
    resolve(__dirname, '../../dist/src/platform/change-log'),
  ) as typeof import('../../src/platform/change-log');
  const change = { uid: COMMENT, documentId: 'a', published: false };
  expect(cacheTagsOf(app.strapi, change)).toEqual([]);
  expect(cacheTagsOf(app.strapi, { ...change, uid: ARTICLE })).toEqual([]);
});
