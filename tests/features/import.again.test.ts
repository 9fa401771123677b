import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useApplication } from '../support/app/application';
import { sharp } from '../support/fixtures/generated-files';
import { bodyOf, useArchives } from '../support/fixtures/import-archive';
import { markdown } from '../support/processes/import-command';

const app = useApplication();
const { archive, articles, documentOf, importing, next, projectFolder, rowsOf } = useArchives(app);

describe('an article that was changed in the panel', () => {
  const changed = async () => {
    const one = await archive();
    await one.write('a.md', one.text('First.'));
    await one.run();
    const article = await documentOf(one.title);
    await articles().update({ ...article, status: 'published', data: { lead: 'By an editor.' } });
    await one.write('a.md', one.text('Second.'));
    return one;
  };

  it('is kept and told, at each import', async () => {
    const { run, title } = await changed();
    for (let times = 0; times < 2; times += 1) {
      expect(await run()).toMatchObject([
        { outcome: 'unchanged', note: { kind: 'kept', change: 'changed' } },
      ]);
    }
    const { published } = await rowsOf(title);
    expect(published?.lead).toBe('By an editor.');
    expect(bodyOf(published)).toContain('First.');
  });

  it('is overwritten with --ours', async () => {
    const { run, title } = await changed();
    expect(await run({ winner: 'ours' })).toMatchObject([{ outcome: 'updated', note: null }]);
    const { published } = await rowsOf(title);
    expect(bodyOf(published)).toContain('Second.');
    expect(await run()).toMatchObject([{ outcome: 'unchanged', note: null }]);
  });

  it('is told no more after --theirs, until the file changes again, and stays kept', async () => {
    const { run, title, write, text } = await changed();
    await run({ winner: 'theirs' });
    expect(await run()).toMatchObject([{ outcome: 'unchanged', note: null }]);
    expect((await rowsOf(title)).published?.lead).toBe('By an editor.');
    await write('a.md', text('Third.'));
    expect(await run()).toMatchObject([{ note: { kind: 'kept', change: 'changed' } }]);
    expect((await rowsOf(title)).published?.lead).toBe('By an editor.');
  });

  it('is not one that was only saved or published as it was', async () => {
    const { run, title, write, text } = await archive();
    await write('a.md', text('First.'));
    await run({ state: 'draft' });
    await articles().publish(await documentOf(title));
    await write('a.md', text('Second.'));
    expect(await run()).toMatchObject([{ outcome: 'updated', note: null }]);
    expect(bodyOf((await rowsOf(title)).published)).toContain('Second.');
  });
});

describe('an article that was unpublished or deleted in the panel', () => {
  it.each(['unpublish', 'delete'] as const)('stays so after %s, and is told', async (action) => {
    const { run, title, write, text } = await archive();
    await write('a.md', text('First.'));
    await run();
    const article = await documentOf(title);
    await (action === 'delete' ? articles().delete(article) : articles().unpublish(article));
    const change = action === 'delete' ? 'deleted' : 'unpublished';
    const told = [{ outcome: 'unchanged', note: { kind: 'kept', change } }];
    expect(await run()).toMatchObject(told);
    await write('a.md', text('Second.'));
    expect(await run()).toMatchObject(told);
    expect((await rowsOf(title)).published).toBeUndefined();

    await run({ winner: 'theirs' });
    expect(await run()).toMatchObject([{ outcome: 'unchanged', note: null }]);
    expect((await rowsOf(title)).published).toBeUndefined();

    await run({ winner: 'ours' });
    expect(bodyOf((await rowsOf(title)).published)).toContain('Second.');
  });
});

it('unpublishes an article whose file says draft only with --unpublish', async () => {
  const { run, title, write, text } = await archive();
  await write('a.md', text('First.'));
  await run();
  await write('a.md', text('Second.', 'draft: true'));
  expect(await run()).toMatchObject([{ outcome: 'unchanged', note: { kind: 'withdrawn' } }]);
  expect(bodyOf((await rowsOf(title)).published)).toContain('First.');

  expect(await run({ unpublish: true })).toMatchObject([{ outcome: 'updated', state: 'draft' }]);
  const { draft, published } = await rowsOf(title);
  expect(published).toBeUndefined();
  expect(bodyOf(draft)).toContain('Second.');
  expect(await run()).toMatchObject([{ outcome: 'unchanged', note: null }]);
});

it('unpublishes an article whose file is gone only with --prune', async () => {
  const { run, title, write, text, folder } = await archive();
  await write('a.md', text('First.'));
  await run();
  await rm(join(folder, 'a.md'));
  expect(await run()).toMatchObject([{ outcome: 'gone' }]);
  expect(await run({ prune: true, dryRun: true })).toMatchObject([{ outcome: 'unpublished' }]);
  expect((await rowsOf(title)).published).toBeDefined();
  expect(await run({ prune: true })).toMatchObject([{ outcome: 'unpublished' }]);
  expect((await rowsOf(title)).published).toBeUndefined();
  expect(await run({ prune: true })).toEqual([]);

  await write('a.md', text('First.'));
  expect(await run()).toMatchObject([{ outcome: 'updated', state: 'published' }]);
});

it('schedules what is dated ahead, and changes its schedule with the file', async () => {
  const { run, title, write, text } = await archive();
  const dated = (date: string, more = '') => text('Ahead.', more).replace('2025-03-04', date);
  const schedules = async () => {
    const { documentId } = await documentOf(title);
    const found = await app.strapi.db
      .connection('threeline_schedules')
      .where({ document_id: documentId });
    return found.map((row: Record<string, unknown>) =>
      ['publish_at', 'unpublish_at'].map((at) =>
        row[at] === null ? null : new Date(row[at] as string).toISOString(),
      ),
    );
  };
  await write('a.md', dated('2999-01-01T09:00:00+09:00', 'expiryDate: 2999-02-01'));
  expect(await run()).toMatchObject([{ outcome: 'created', state: 'scheduled' }]);
  expect(await schedules()).toEqual([['2999-01-01T00:00:00.000Z', '2999-01-31T15:00:00.000Z']]);
  expect(await run()).toMatchObject([{ outcome: 'unchanged' }]);

  await write('a.md', dated('2999-01-02'));
  await run();
  expect(await schedules()).toEqual([['2999-01-01T15:00:00.000Z', null]]);
  await write('a.md', dated('2999-01-02', 'draft: true'));
  await run();
  expect(await schedules()).toEqual([]);
  expect((await rowsOf(title)).published).toBeUndefined();
});

it('takes cover, description and old addresses from the front matter', async () => {
  const { run, title, write, text } = await archive();
  const image = { width: 4, height: 2, channels: 3, background: 'red' } as const;
  const png = await sharp()({ create: image }).png().toBuffer();
  await write('static/images/cover.png', png);
  const slug = `bundle-${String(next())}`;
  const front = `slug: ${slug}\nimage: /images/cover.png\nimage_alt: 표지\ndescription: 설명\naliases: [/old/${slug}-old.html]`;
  await write('content/posts/a.md', text('Pictured.', front));
  expect(await run({ dryRun: true })).toMatchObject([{ outcome: 'created', conversions: [] }]);
  expect(await run()).toMatchObject([{ outcome: 'created', state: 'published', conversions: [] }]);
  expect((await rowsOf(title)).published).toMatchObject({
    slug,
    cover: { alternativeText: '표지' },
    seo: { metaDescription: '설명' },
  });
  const { status, headers } = await app.get(`/api/articles/slug/${slug}-old.html?locale=en`);
  expect({ status, location: headers['location'] }).toEqual({
    status: 301,
    location: expect.stringContaining(`/slug/${slug}`),
  });
});

it('says in a dry run exactly what a run does', async () => {
  const { run, write, text, title } = await archive();
  const slug = `dry-${String(next())}`;
  await write('a.md', text('One.', `slug: ${slug}`));
  await write('b.md', markdown(`${title} b`, { frontMatter: `slug: ${slug}` }));
  await write('c.md', markdown(`${title} c`));
  await write('d.md', markdown(`${title} c`));
  await write('e.ko.md', markdown(`${title} 짝`));
  await write('e.en.md', markdown(`${title} pair`));
  await write('f.md', markdown(`${title} f`).replace('2025-03-04', '2999-01-01'));
  await write('g.md', markdown(`${title} g`).replace('2025-03-04', '05/01/2024'));
  await write('h.md', markdown(`${title} h`, { frontMatter: 'locale: fr' }));
  await write('i.md', markdown(`${title} i`, { body: '![No](no.png)' }));
  const planned = await run({ dryRun: true });
  expect(planned.map(({ outcome }) => outcome)).toEqual([
    ...['created', 'created', 'created', 'unchanged', 'created', 'created', 'created', 'created'],
    ...['failed', 'created'],
  ]);
  const withoutOwner = (results: typeof planned) =>
    JSON.parse(JSON.stringify(results).replaceAll(/taken by [^:]*:/gu, 'taken:')) as unknown;
  expect(withoutOwner(await run())).toEqual(withoutOwner(planned));
  const again = await run();
  expect(again.map(({ outcome }) => outcome)).toEqual([
    ...Array<string>(8).fill('unchanged'),
    ...['failed', 'unchanged'],
  ]);
});

it('keeps the articles of an archive that was moved, and was edited there', async () => {
  const { run, write, text, title, folder } = await archive();
  await write('posts/a/index.md', text('First.'));
  await run();
  const before = await documentOf(title);
  const { articleFiles } = importing();
  const project = projectFolder();
  const moved = join(project, `moved-${String(next())}`);
  await mkdir(join(moved, 'posts/a'), { recursive: true });
  await rm(folder, { recursive: true });
  await writeFile(join(moved, 'posts/a/index.md'), markdown(`${title} anew`, { body: 'Second.' }));
  const found = await articleFiles([moved], { from: moved, project });
  expect(await run({ found })).toMatchObject([{ outcome: 'updated', note: null }]);
  expect(await documentOf(`${title} anew`)).toEqual(before);
});
