import { readFileName } from './file-name';

describe('the date in the name of a file', () => {
  it.each([
    ['2024-01-05-name.md', '2024-01-05'],
    ['2024-01-05.md', '2024-01-05'],
    ['2024-01-05 이름.md', '2024-01-05'],
    ['20240105-name.md', '2024-01-05'],
    ['202401051030 note.md', '2024-01-05'],
    ['blog/2024/01-05-nested/index.md', '2024-01-05'],
    ['blog/2024/01/05/name.md', '2024-01-05'],
    ['blog/2024/01/05-name.md', '2024-01-05'],
    ['2019-01-01/2024-01-05-name.md', '2024-01-05'],
    ['posts/name.md', null],
    ['posts/2024/name.md', null],
    ['posts/v20240105.md', null],
    ['posts/123456789012345.md', null],
  ])('of %s is %s', (path, date) => {
    expect(readFileName(path).date).toBe(date);
  });

  it('is no part of the title that a file without one gets', () => {
    expect(readFileName('_posts/2024-01-05-my-post.ko.md').stem).toBe('my-post');
    expect(readFileName('2024-01-05.md').stem).toBe('2024-01-05');
  });
});
