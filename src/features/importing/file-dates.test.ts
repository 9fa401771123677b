import { firstCommits } from './file-dates';

it('finds the first commit of each file under its present name', () => {
  const dates = firstCommits([
    '@2025-03-03T00:00:00+09:00',
    'R100\tposts/b.md\tposts/c.md',
    'A\tposts/new.md',
    '@2025-02-02T00:00:00+09:00',
    'R090\ta.md\tposts/b.md',
    '@2025-01-01T00:00:00+09:00',
    'A\ta.md',
    'A\tother.md',
  ]);
  expect(Object.fromEntries(dates)).toEqual({
    'posts/new.md': '2025-03-03T00:00:00+09:00',
    'posts/c.md': '2025-01-01T00:00:00+09:00',
    'other.md': '2025-01-01T00:00:00+09:00',
  });
});
