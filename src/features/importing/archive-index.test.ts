import { ArchiveIndex } from './archive-index';
import { NO_SETTINGS } from './archive-settings';
import type { ArticleFile } from './source-files';

const archive = { root: '/archive', base: '/archive', settings: NO_SETTINGS, isWhole: true };
const fileAt = (path: string): ArticleFile => ({
  file: `/archive/${path}`,
  path,
  formerPath: path,
  shown: path,
  within: path,
  archive,
});

const index = new ArchiveIndex(
  [
    '_posts/2016-01-19-Extensions.md',
    'posts/bundle/index.md',
    'posts/other.md',
    'posts/pair.en.md',
    'posts/pair.ko.md',
    'notes/other.md',
    'notes/다른 노트.md',
    'v1.2.md',
    'Socket.io.md',
    'Socket.md',
  ].map(fileAt),
  ['ko', 'en'],
);
const find = (from: string, target: string): string | undefined =>
  index.find(fileAt(from), target)?.path;

it.each([
  ['posts/a.md', 'other.md', 'posts/other.md'],
  ['posts/a.md', './other.md#part', 'posts/other.md'],
  ['posts/a.md', 'other', 'posts/other.md'],
  ['posts/a.md', '../other/', 'posts/other.md'],
  ['posts/bundle/index.md', '../other/', 'posts/other.md'],
  ['posts/a.md', 'bundle/', 'posts/bundle/index.md'],
  ['posts/a.md', '../v1.2', 'v1.2.md'],
  ['posts/a.md', '../Socket.io', 'Socket.io.md'],
  ['posts/a.md', '../Socket', 'Socket.md'],
  ['posts/a.md', '../notes/%EB%8B%A4%EB%A5%B8%20%EB%85%B8%ED%8A%B8.md', 'notes/다른 노트.md'],
])('from %s, the path %s leads to %s', (from, target, found) => {
  expect(find(from, target)).toBe(found);
});

it.each([
  ['posts/a.md', 'archive:2016-01-19-Extensions', '_posts/2016-01-19-Extensions.md'],
  ['posts/a.md', 'archive:다른 노트', 'notes/다른 노트.md'],
  ['x/a.md', 'archive:posts/other.md', 'posts/other.md'],
  ['x/a.md', 'archive:other', undefined],
  ['notes/a.md', 'archive:other', 'notes/other.md'],
  ['a.en.md', 'archive:pair', 'posts/pair.en.md'],
  ['a.ko.md', 'archive:pair', 'posts/pair.ko.md'],
])('from %s, the name %s leads to %s', (from, target, found) => {
  expect(find(from, target)).toBe(found);
});

it.each(['nothing.md', '../../etc/passwd', '%', '#part', 'archive:'])(
  'the target %s leads nowhere',
  (target) => {
    expect(find('posts/a.md', target)).toBeUndefined();
  },
);
