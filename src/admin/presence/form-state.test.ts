import { newerState, type ArticleState } from './form-state';

const DRAFT: ArticleState = { updatedAt: '2026-01-01T09:00:00.000Z', publishedAt: null };
const PUBLISHED: ArticleState = { ...DRAFT, publishedAt: '2026-01-02T09:00:00.000Z' };
const SAVED: ArticleState = { ...DRAFT, updatedAt: '2026-01-01T09:05:00.000Z' };

const answer = (stored: ArticleState, shown: ArticleState | null) => ({ stored, shown });

test.each([
  ['an article that was unpublished', DRAFT, PUBLISHED],
  ['one that was published', PUBLISHED, DRAFT],
  ['one that was saved', SAVED, DRAFT],
])('a form is behind %s', (_what, stored, shown) => {
  const answers = [answer(stored, shown), answer(stored, shown)];
  expect(newerState(answers, shown)).toEqual(stored);
});

test('a form that shows what is stored is not behind, however the instants are written', () => {
  const shown = { updatedAt: '2026-01-01T18:00:00+09:00', publishedAt: null };
  expect(newerState([answer(DRAFT, shown), answer(DRAFT, shown)], shown)).toBeNull();
});

test('a form that is being saved is not behind: one answer does not count', () => {
  expect(newerState([answer(DRAFT, DRAFT), answer(SAVED, DRAFT)], DRAFT)).toBeNull();
  expect(newerState([null, answer(SAVED, DRAFT)], DRAFT)).toBeNull();
});

test('a form that has loaded since is not compared with answers of before', () => {
  expect(newerState([answer(DRAFT, DRAFT), answer(DRAFT, DRAFT)], SAVED)).toBeNull();
});

test('the form of the published version is not compared', () => {
  expect(newerState([answer(DRAFT, null), answer(DRAFT, null)], null)).toBeNull();
});
