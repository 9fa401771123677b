import { readFileName, translationKey } from './file-name';

const LOCALES = ['ko', 'en', 'pt'];

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
    expect(readFileName(path, LOCALES).date).toBe(date);
  });

  it('is no part of the title that a file without one gets', () => {
    expect(readFileName('_posts/2024-01-05-my-post.ko.md', LOCALES).stem).toBe('my-post');
    expect(readFileName('2024-01-05.md', LOCALES).stem).toBe('2024-01-05');
  });
});

describe('the language in the name of a file', () => {
  it.each([
    ['a.ko.md', 'ko', 'a'],
    ['a.pt-BR.md', 'pt-BR', 'a'],
    ['a.pt_br.md', 'pt-BR', 'a'],
    ['a.zh-Hant-TW.md', 'zh-Hant-TW', 'a'],
    // A language that the site lacks is part of the name, or its file would translate another.
    ['Socket.io.md', null, 'Socket.io'],
    ['notes.min.md', null, 'notes.min'],
    ['v1.2.md', null, 'v1.2'],
  ])('of %s is %s', (path, locale, key) => {
    expect([readFileName(path, LOCALES).locale, translationKey(path, LOCALES)]).toEqual([
      locale,
      key,
    ]);
  });
});
