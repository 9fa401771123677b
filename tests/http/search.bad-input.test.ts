import { foundIn, searchingOf } from '../support/actors/searching';
import { errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { publishLighthouses } from '../support/fixtures/search-articles';

const app = useApplication({ SEARCH_INDEX: 'true' });
const { ask, index } = searchingOf(app);

// Highlights and counts are computed only of an index that is not empty.
beforeAll(async () => {
  await publishLighthouses(app);
  await index();
});

describe('bad input', () => {
  test.each([
    ['10,000 characters', { q: 'a'.repeat(10_000) }, 'q'],
    ['only spaces', { q: '   ' }, 'q'],
    ['no query', {}, 'q'],
    ['a list', { q: ['a', 'b'] }, 'q'],
    ['an unknown locale', { q: 'a', locale: 'xx' }, 'locale'],
    ['every locale', { q: 'a', locale: '*' }, ''],
    ['page 0', { q: 'a', page: 0 }, 'page'],
    ['a page that is no number', { q: 'a', page: 'x' }, 'page'],
    ['a page in another notation', { q: 'a', page: '1e3' }, 'page'],
    ['a page in hexadecimal', { q: 'a', page: '0x10' }, 'page'],
    ['a part of a page', { q: 'a', page: '1.5' }, 'page'],
    ['a page with a space before it', { q: 'a', page: ' 2' }, 'page'],
    ['an empty page', { q: 'a', page: '' }, 'page'],
    ['a page below none', { q: 'a', page: '-1' }, 'page'],
    ['a page past all numbers', { q: 'a', page: '9'.repeat(400) }, 'page'],
    ['a size in another notation', { q: 'a', pageSize: '1e1' }, 'pageSize'],
    ['a NUL character', { q: 'a\u0000b' }, 'NUL'],
    ['a NUL character in a filter', { q: 'a', tag: '\u0000' }, 'NUL'],
    ['a page too large', { q: 'a', pageSize: 26 }, 'pageSize'],
    ['a date that is none', { q: 'a', from: '2026-02-30' }, 'from'],
    ['an unknown parameter', { q: 'a', sort: 'title' }, ''],
    ['drafts', { q: 'a', status: 'draft' }, ''],
  ])('%s is a 400', async (_what, query, path) => {
    const answer = await app.get('/api/search', { query });
    expect(answer.status).toBe(400);
    expect(errorIn(answer).message).toContain(path);
  });

  test.each([
    '" OR 1=1 --',
    'a NEAR b',
    '*',
    '"',
    "'",
    'a AND',
    'NOT a',
    'title:a',
    '^a',
    '{a b}:c',
    'a & | ! ( )',
    "a':*",
    '\\',
    '\u0300',
    '가'.repeat(100),
    'a '.repeat(49),
    '\ud800',
    'a\udfffb',
    'a OR b NOT (c',
    'NEAR(a b, 5)',
    '-a + "b c"*',
    "a' <-> 'b",
    '①²³¹가',
    '§lko',
    '\u{16FE2}',
    'a' + '\u{1E922}'.repeat(25),
  ])('%j is looked for as words', async (q) => {
    expect((await ask(q)).status).toBe(200);
  });

  test('a page past the end is empty', async () => {
    const { data, meta } = foundIn(await ask('등대', { page: 1_000_000 }));
    expect([data, meta.pagination.total]).toEqual([[], 6]);
  });
});
