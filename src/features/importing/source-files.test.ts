import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localFile } from './local-file';
import { articleFiles, fileOfKey } from './source-files';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'threeline-archive-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), 'text');
  }
}
const settings = (text: string) => writeFile(path.join(folder, 'threeline.import.yaml'), text);
const find = (given = '.', project = path.join(folder, 'elsewhere')) =>
  articleFiles([given], { from: folder, project });

it('takes articles, and says what it passes over', async () => {
  await write('README.md', 'a.md', 'posts/_index.md', 'posts/README.md', 'posts/b.txt');
  await write('posts/c.adoc', 'posts/d.png', '.git/e.md', 'node_modules/f.md');
  await write('404.html', 'archetypes/default.md', '_layouts/post.html', 'posts/layouts/g.md');
  await write('robots.txt', 'static/about.html');
  await symlink(path.join(folder, 'a.md'), path.join(folder, 'posts/link.md'));
  const { files, passedOver } = await find();
  expect(files.map(({ within }) => within)).toEqual([
    'a.md',
    'posts/README.md',
    'posts/b.txt',
    'posts/layouts/g.md',
  ]);
  expect(passedOver).toEqual([
    '404.html',
    'README.md',
    '_layouts/post.html',
    'archetypes/default.md',
    'posts/_index.md',
    'posts/c.adoc',
    'posts/link.md',
    'robots.txt',
    'static/about.html',
  ]);
});

it('names a file in records by its place, wherever the command runs', async () => {
  await write('posts/a.md');
  const absolute = path.join(folder, 'posts/a.md');
  const keys = async (given: string, project?: string) =>
    (await find(given, project)).files.map(({ path: key }) => key);
  expect(await keys('.')).toEqual([absolute]);
  expect(await keys('posts')).toEqual([absolute]);
  expect(await keys('posts/a.md')).toEqual([absolute]);
  expect(await keys('posts', folder)).toEqual(['posts/a.md']);
});

it('names a file of an archive with a name by that', async () => {
  await write('posts/a.md');
  await settings('archive: blog\nmap:\n  heroImage: cover\n  toc: nothing\nlocale: en\n');
  const { files, archives } = await find('posts');
  expect(files[0]).toMatchObject({ path: 'blog:posts/a.md', within: 'posts/a.md' });
  expect(files[0]?.archive.settings).toMatchObject({ locale: 'en' });
  expect(files[0]?.archive.settings.keys).toEqual(
    new Map([
      ['heroImage', 'cover'],
      ['toc', null],
    ]),
  );
  expect(fileOfKey('blog:posts/a.md', '/', archives)).toBe(path.join(folder, 'posts/a.md'));
  expect(fileOfKey('other:posts/a.md', '/', archives)).toBeNull();
});

it.each([
  ['map:\n  a: covr\n', /covr|not a field/u],
  ['langauge: ko\n', /langauge/u],
  ['map: [\n', /not YAML/u],
])('refuses the settings %j', async (text, message) => {
  await write('a.md');
  await settings(text);
  await expect(find()).rejects.toThrow(message);
});

describe('a picture', () => {
  const found = async (url: string, byName = false) => {
    const [file] = (await find()).files;
    const local = file === undefined ? null : await localFile(file, { url, byName });
    return local === null ? null : path.relative(await realFolder(), local.path);
  };
  const realFolder = async () => (await import('node:fs/promises')).realpath(folder);

  it('is found beside the article, and where the site served it', async () => {
    await write('posts/a.md', 'posts/b.png', 'static/images/c.png', 'd e.png', 'media/f.png');
    await settings('assets: media\n');
    expect(await found('b.png')).toBe('posts/b.png');
    expect(await found('/images/c.png?v=1')).toBe('static/images/c.png');
    expect(await found('d%20e.png')).toBe('d e.png');
    expect(await found('/f.png')).toBe('media/f.png');
  });

  it('is found by its name anywhere in the vault, as Obsidian does', async () => {
    await write('notes/a.md', 'files/2024/그림.png', 'files/twice.png', 'other/twice.png');
    await write('.trash/b.png', 'files/c.pdf');
    expect(await found('그림.png'.normalize('NFD'), true)).toBe('files/2024/그림.png');
    expect(await found('2024/%EA%B7%B8%EB%A6%BC.PNG', true)).toBe('files/2024/그림.png');
    expect(await found('files/twice.png', true)).toBe('files/twice.png');
    for (const url of ['twice.png', 'b.png', 'c.pdf', '2023/그림.png']) {
      expect(await found(url, true)).toBeNull();
    }
  });

  it('is not found by its name for an address, which may mean another picture', async () => {
    await write('notes/a.md', 'files/2024/b.png');
    expect(await found('b.png')).toBeNull();
    expect(await found('images/b.png')).toBeNull();
  });

  it('is not taken from elsewhere', async () => {
    await write('posts/a.md');
    for (const url of [
      '../../../../etc/hostname',
      '/etc/hostname',
      '//a.b/c.png',
      'https://a.b/c.png',
    ]) {
      expect(await found(url)).toBeNull();
    }
  });
});
