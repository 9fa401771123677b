import { ALONE, outcomeOf, presenceAfter, type Answer } from './answer';

const article = { updatedAt: '2026-01-01T09:00:00.000Z', publishedAt: null };
const other = { name: '박지민', field: 'title', since: '2026-01-01T05:03:00.000Z', isSelf: false };
const answered: Answer = { data: { others: [other], lastWrite: null, article } };
const failed = (code?: string): Answer => ({
  data: null,
  error: code === undefined ? {} : { details: { code } },
});

test('an answer tells who is here, and is kept beside the one before', () => {
  const first = presenceAfter(ALONE, answered, article);
  const second = presenceAfter(first, answered, null);
  expect(second).toEqual({
    others: [other],
    lastWrite: null,
    comparisons: [
      { stored: article, shown: article },
      { stored: article, shown: null },
    ],
    isGone: false,
  });
});

test.each([null, failed(), failed('ROLE_LACKS_PERMISSION')])(
  'nobody is shown as present after an answer that does not tell: %j',
  (answer) => {
    expect(presenceAfter(presenceAfter(ALONE, answered, null), answer, null)).toEqual(ALONE);
  },
);

test('a deleted article is told apart from an instance that does not know the question', () => {
  expect(presenceAfter(ALONE, failed('ARTICLE_GONE'), null).isGone).toBe(true);
  expect(outcomeOf(404, failed('ARTICLE_GONE'))).toBe('refused');
  expect(presenceAfter(ALONE, failed(), null).isGone).toBe(false);
  expect(outcomeOf(404, failed())).toBe('failed');
});

test.each([
  [200, answered, 'answered'],
  [null, null, 'failed'],
  [200, null, 'failed'],
  [500, failed(), 'failed'],
  [503, failed('DATABASE_BUSY'), 'failed'],
  [401, failed(), 'refused'],
  [403, failed('ROLE_LACKS_PERMISSION'), 'refused'],
])('%s with %j counts as %s', (status, answer, outcome) => {
  expect(outcomeOf(status, answer)).toBe(outcome);
});
