import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { useApplication } from '../support/app/application';
import { bodyOf, useArchives } from '../support/fixtures/import-archive';
import { markdown } from '../support/processes/import-command';

const app = useApplication();
const { archive, articles, documentOf, endBefore, next, rowsOf } = useArchives(app);

describe('a file that was moved', () => {
  const moved = async (to: string, front = '') => {
    const one = await archive();
    await one.write('a.md', one.text('First.', front));
    await one.run();
    const article = await documentOf(one.title);
    const move = async (text: string) => {
      await rm(join(one.folder, 'a.md'));
      await one.write(to, one.text(text, front));
    };
    return { ...one, article, move };
  };

  it.each([
    ['by its slug', 'b.md', `slug: moved-${String(next())}`],
    ['by its title', 'c.md', ''],
  ])('and edited keeps what editors did to its article, known %s', async (_how, to, front) => {
    const { run, article, move, title } = await moved(to, front);
    await articles().update({ ...article, status: 'published', data: { lead: 'By an editor.' } });
    await move('Second.');
    expect(await run()).toMatchObject([{ note: { kind: 'kept', change: 'changed' } }]);
    expect((await rowsOf(title)).published?.lead).toBe('By an editor.');
    await run({ winner: 'theirs' });
    expect(await run()).toMatchObject([{ outcome: 'unchanged', note: null }]);
    await articles().unpublish(article);
    expect(await run()).toMatchObject([{ note: { kind: 'kept', change: 'unpublished' } }]);
    expect((await rowsOf(title)).published).toBeUndefined();
  });

  it('does not bring back an article that was deleted in the panel', async () => {
    const { run, article, move, title } = await moved('b.md');
    await articles().delete(article);
    await move('First.');
    expect(await run()).toMatchObject([{ note: { kind: 'kept', change: 'deleted' } }]);
    await run({ winner: 'theirs' });
    expect(await run()).toMatchObject([{ outcome: 'unchanged', note: null }]);
    expect((await rowsOf(title)).draft).toBeUndefined();
    expect(await run({ winner: 'ours' })).toMatchObject([{ outcome: 'created' }]);
  });
});

describe('an article that an editor published and took back', () => {
  it.each(['a draft', 'scheduled', 'cancelled'])('stays so if it was %s', async (was) => {
    const { run, title, write, text } = await archive();
    const ahead = text('First.').replace('2025-03-04', '2999-01-01');
    await write('a.md', was === 'a draft' ? text('First.') : ahead);
    await run({ state: was === 'a draft' ? 'draft' : 'auto' });
    const article = await documentOf(title);
    if (was !== 'a draft') {
      const data = { publicationDate: '2025-03-04' };
      await app.strapi.db.query('api::article.article').update({ where: article, data });
      await app.strapi.db.connection('threeline_schedules').delete();
    }
    if (was !== 'cancelled') {
      await articles().publish(article);
      await articles().unpublish(article);
    }
    expect(await run()).toMatchObject([{ note: { kind: 'kept', change: 'unpublished' } }]);
    await run({ winner: 'theirs' });
    await write('a.md', text('Second.'));
    expect(await run()).toMatchObject([{ note: { kind: 'kept', change: 'unpublished' } }]);
    expect((await rowsOf(title)).published).toBeUndefined();
  });
});

it('publishes with a later import what --draft has left behind a public article', async () => {
  const { run, title, write, text } = await archive();
  await write('a.md', text('First.'));
  await run();
  await write('a.md', text('Second.'));
  await run({ state: 'draft' });
  expect(bodyOf((await rowsOf(title)).published)).toContain('First.');
  expect(await run()).toMatchObject([{ outcome: 'updated', state: 'published' }]);
  expect(bodyOf((await rowsOf(title)).published)).toContain('Second.');
  expect(await run()).toMatchObject([{ outcome: 'unchanged', note: null }]);
});

it('tells that a file says draft although an editor has published it', async () => {
  const { run, title, write, text } = await archive();
  await write('a.md', text('First.', 'draft: true'));
  await run();
  await articles().publish(await documentOf(title));
  expect(await run()).toMatchObject([{ outcome: 'unchanged', note: { kind: 'withdrawn' } }]);
  await run({ unpublish: true });
  expect((await rowsOf(title)).published).toBeUndefined();
  expect(await run()).toMatchObject([{ outcome: 'unchanged', note: null }]);
});

it('takes neither an end that the file names nor a lost history for a change', async () => {
  const { run, title, write, text, folder } = await archive();
  await write('a.md', text('First.', 'expiryDate: 2999-01-01'));
  await run();
  await articles().unpublish(await documentOf(title));
  await endBefore(folder, '2025-01-01T00:00:00.000Z');
  expect(await run()).toMatchObject([{ outcome: 'unchanged', note: null }]);

  await write('b.md', markdown(`${title} b`));
  await run({ state: 'draft' });
  const article = await documentOf(`${title} b`);
  await articles().publish(article);
  await articles().update({ ...article, data: { title: `${title} b` } });
  await app.strapi.db.connection('threeline_drafts').delete();
  await write('b.md', markdown(`${title} b`, { body: 'Second.' }));
  expect((await run())[1]).toMatchObject({ outcome: 'updated', note: null });
});

it('keeps a slug for the first file that takes it, also in one batch and in a dry run', async () => {
  const { run, title, write } = await archive();
  const name = `Taken ${String(next())}`;
  const slug = name.toLowerCase().replace(' ', '-');
  await write('a.md', markdown(name, { frontMatter: `aliases: [/old/${slug}-old/]` }));
  await write('b.md', markdown(`${title} b`, { frontMatter: `slug: ${slug}` }));
  await write('c.md', markdown(`${title} c`, { frontMatter: `slug: ${slug}-old` }));
  await write('d.md', markdown(`${title} d`, { frontMatter: `slug: 한글-${slug}` }));
  await write('e.md', markdown(`${title} e`, { frontMatter: `slug: 한글-${slug}` }));
  const states = ['published', 'draft', 'draft', 'published', 'draft'];
  const of = (state: string) => ({ outcome: 'created', state });
  expect(await run({ dryRun: true })).toMatchObject(states.map(of));
  expect(await run()).toMatchObject(states.map(of));
  expect((await run()).map(({ outcome }) => outcome)).toEqual(states.map(() => 'unchanged'));
});
