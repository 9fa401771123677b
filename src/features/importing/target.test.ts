import { targetOf, type Circumstances } from './target';

const NOW = new Date('2025-06-15T03:00:00Z');
const article = {
  draft: false,
  publicationDate: '2025-01-01',
  publishAt: null,
  expiresAt: null,
};
const fault = { line: 7, reason: 'Line 2 is missing.' };
const circumstances: Circumstances = {
  state: 'auto',
  now: NOW,
  timeZone: 'Asia/Seoul',
  reasons: [],
  isDateAhead: false,
  lineAt: () => 3,
};
const target = (of: Partial<Parameters<typeof targetOf>[0]>, more: Partial<Circumstances> = {}) =>
  targetOf({ ...article, ...of }, { ...circumstances, ...more });

it('publishes a ready article, and keeps any other as a draft with its reasons', () => {
  expect(target({})).toMatchObject({ state: 'published', reasons: [] });
  expect(target({}, { reasons: [fault] })).toMatchObject({ state: 'draft', reasons: [fault] });
  expect(target({ draft: true })).toMatchObject({ state: 'draft', reasons: [], withdraws: true });
});

it('obeys the person who wants all published, or all as drafts', () => {
  expect(target({ draft: true }, { state: 'published' }).state).toBe('published');
  expect(target({}, { state: 'published', reasons: [fault] })).toMatchObject({
    state: 'draft',
    reasons: [fault],
  });
  expect(target({}, { state: 'draft' })).toMatchObject({ state: 'draft', withdraws: false });
});

it.each([
  ['a day ahead', { publicationDate: '2031-01-01' }, true, '2030-12-31T15:00:00Z'],
  ['a time ahead', { publishAt: new Date('2025-06-15T09:00:00Z') }, false, '2025-06-15T09:00:00Z'],
  [
    'a time that is before its day begins in the zone of the site',
    { publicationDate: '2025-06-16', publishAt: new Date('2025-06-15T04:00:00Z') },
    true,
    '2025-06-15T15:00:00Z',
  ],
])('schedules an article with %s', (_what, of, isDateAhead, publishAt) => {
  expect(target(of, { isDateAhead })).toMatchObject({
    state: 'scheduled',
    publishAt: new Date(publishAt),
  });
});

it('publishes an article whose time is past', () => {
  expect(target({ publishAt: new Date('2025-06-15T02:59:00Z') }).state).toBe('published');
});

it('plans the end of an article, and keeps back one whose end is past or before its beginning', () => {
  const expiresAt = new Date('2026-01-01T00:00:00Z');
  expect(target({ expiresAt })).toMatchObject({ state: 'published', unpublishAt: expiresAt });
  expect(target({ expiresAt: new Date('2025-01-01T00:00:00Z') })).toMatchObject({
    state: 'draft',
    withdraws: true,
    reasons: [{ line: 3, reason: 'the article expired on 2025-01-01 09:00' }],
  });
  expect(target({ expiresAt, publishAt: new Date('2031-01-01T00:00:00Z') })).toMatchObject({
    state: 'draft',
    withdraws: false,
    reasons: [{ line: 3, reason: expect.stringContaining('before it is published') as string }],
  });
});
