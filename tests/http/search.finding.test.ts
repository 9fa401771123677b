import { foundIn, searchingOf } from '../support/actors/searching';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import { bodyOf, publishLighthouses, publishPlain } from '../support/fixtures/search-articles';
import { indexOf, searchFeature } from '../support/fixtures/search-index';

const app = useApplication({ SEARCH_INDEX: 'true' });
const { ask, titles, index } = searchingOf(app);

const publish = (title: string, changes: Record<string, unknown> = {}) =>
  publishPlain(app, title, changes);

describe('a search', () => {
  test('finds Korean as Koreans write it, English by its stem, and both together', async () => {
    await publish('이미지 생성의 시대');
    await publish('구글의 반격');
    await publish('새 소식', bodyOf('‘GPT Image 2’를 공개했다. Caching is hard.'));
    await index();

    expect(await titles('이미지생성')).toEqual(['이미지 생성의 시대']);
    expect(await titles('구글')).toEqual(['구글의 반격']);
    expect(await titles('구글은')).toEqual(['구글의 반격']);
    expect(await titles('생성')).toEqual(['이미지 생성의 시대']);
    expect(await titles('GPT Image 2')).toEqual(['새 소식']);
    expect(await titles('cached')).toEqual(['새 소식']);
    expect(await titles('imoge')).toEqual(['새 소식']);
    expect(await titles('이미지싱성')).toEqual(['이미지 생성의 시대']);
    expect(await titles('없는말')).toEqual([]);
  });

  test('forgives a wrong letter in a word, however many words begin like it, and none in a number', async () => {
    await publish('Zebra crossing');
    await publish('Engine h2640');
    await index();
    const words = Array.from({ length: 2100 }, (_, at) => {
      const word = `ae${at
        .toString(26)
        .padStart(3, '0')
        .replaceAll(/\d/g, (d) => 'qrstuvwxyz'.charAt(Number(d)))}`;
      return { word, reversed: Array.from(word).reverse().join('') };
    });
    await app.strapi.db.connection.batchInsert('threeline_search_words', words, 100);
    expect(await titles('aebra')).toEqual(['Zebra crossing']);
    await app.strapi.db.connection('threeline_search_words').where('word', 'like', 'ae___').del();
    expect(await titles('h2641')).toEqual([]);
  });

  test('looks for no corrections of a query of many words', async () => {
    // A build of the index also writes words.
    await index();
    const statements: string[] = [];
    const note = ({ sql }: { sql: string }) => statements.push(sql);
    const lookedFor = () => statements.filter((sql) => sql.includes('threeline_search_words'));
    app.strapi.db.connection.on('query', note);
    try {
      await ask('nonesuch wordless speechless unwritten unheard');
      expect(lookedFor()).toEqual([]);
      await ask('nonesuch');
      expect(lookedFor()).toHaveLength(1);
    } finally {
      app.strapi.db.connection.removeListener('query', note);
    }
  });

  test('gives cards like those of the list, an excerpt in which the words are marked, and pages', async () => {
    const documentId = await publish('카드 <b>굵은</b>', {
      summary: { line1: '<script>나침반</script>을 본다', line2: 'y', line3: 'z' },
    });
    for (let count = 0; count < 3; count += 1) await publish(`나침반 ${String(count)}`);
    await index();

    const answer = await ask('나침반', { pageSize: 2, page: 2 });
    const { data, meta } = foundIn(answer);
    const card = data.find((one) => one.documentId === documentId);
    expect(card?.highlight).toBe('&lt;script&gt;<mark>나침반</mark>&lt;/script&gt;을 본다 y z');
    const { score: _score, highlight: _highlight, ...rest } = card ?? {};
    const list = await app.get('/api/articles', {
      query: { filters: { documentId: { $eq: documentId } } },
    });
    expect(list.body).toMatchObject({ data: [rest] });
    expect(meta.pagination).toEqual({ page: 2, pageSize: 2, pageCount: 2, total: 4 });
    expect(meta.more).toBe(false);
    expect(await titles('나침반', { page: 3 })).toEqual([]);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
  });

  test('shows in one language what is published in it, and nothing that is not', async () => {
    const documentId = await publish('깃발 아래');
    await documents(app).create({ data: articleInput({ title: '깃발 초안' }), locale: 'ko' });
    const english = articleInput({ title: 'Under the 깃발' });
    await documents(app).update({ documentId, locale: 'en', data: english, status: 'published' });
    await index();
    expect(await titles('깃발')).toEqual(['깃발 아래']);
    expect(await titles('깃발', { locale: 'en' })).toEqual(['Under the 깃발']);

    const { documentId: category } = await documents(app, 'api::category.category').create({
      data: { name: '담장' },
    });
    const data = { title: '돌담 아래', category };
    await documents(app).update({ documentId, locale: 'ko', data });
    await index();
    expect(await titles('돌담')).toEqual([]);
    await documents(app).publish({ documentId, locale: 'ko' });
    await index();
    expect([await titles('깃발'), await titles('돌담')]).toEqual([[], ['돌담 아래']]);

    expect(foundIn(await ask('돌담')).meta.facets['categories']).toHaveLength(1);

    const { startSearch, stopSearch } = searchFeature();
    await stopSearch(app.strapi);
    await documents(app).unpublish({ documentId, locale: 'ko' });
    // At once, before the index knows.
    expect(await indexOf(app).entries()).toContain(`${documentId} ko`);
    const { data: hits, meta } = foundIn(await ask('돌담'));
    expect([hits, meta.pagination.total]).toEqual([[], 0]);
    expect(meta.facets).toEqual({ categories: [], tags: [], authors: [] });
    await startSearch(app.strapi);
    await index();
    expect(await indexOf(app).entries()).not.toContain(`${documentId} ko`);
    expect(foundIn(await ask('돌담')).meta.pagination.total).toBe(0);
    await documents(app).delete({ documentId, locale: '*' });
    await index();
    expect(await titles('깃발', { locale: 'en' })).toEqual([]);
  });

  test('knows of a publish soon by itself, and is never answered from memory', async () => {
    expect(await titles('수평선')).toEqual([]);
    await publish('수평선 너머');
    await until(async () => (await titles('수평선')).length === 1);
    const query = '{ search(q: "수평선") { hits { article { title } } } }';
    const { headers } = await app.graphql(query);
    await app.graphql(query);
    expect((await app.graphql(query)).headers['cache-status'] ?? '').not.toContain('hit');
    expect(headers['cache-control']).toContain('no-store');
  });

  test('shows the words where they stand deep in an article, and the summary where that is too long', async () => {
    const blank = '빈말 '.repeat(5000);
    const far = { heading: 'h', body: paragraphs(`${blank}해파리 떼`) };
    await publish('긴 글', { sections: [far, far] });
    await publish('너무 긴 글', {
      sections: [{ heading: 'h', body: paragraphs(`${blank.repeat(8)}말미잘 숲`) }],
    });
    await index();
    expect(foundIn(await ask('해파리')).data[0]?.highlight).toContain('<mark>해파리</mark> 떼');
    expect(foundIn(await ask('말미잘')).data[0]?.highlight).toBe('x y z');
    const query = '{ search(q: "해파리") { hits { highlight } } }';
    expect(JSON.stringify((await app.graphql(query)).data)).toContain('<mark>해파리</mark> 떼');
  });

  test('looks at two thousand articles at most, the newest, and says that there are more', async () => {
    // A build would index these articles a second time.
    await index();
    const { connection } = app.strapi.db;
    const isPostgres = testHost.database === 'postgres';
    const rows = Array.from({ length: 2001 }, (_, at) => ({
      id: at + 1,
      document_id: `flood-${String(at)}`,
    }));
    const common = { locale: 'ko', title: '밀물' };
    const published_at = isPostgres ? new Date().toISOString() : Date.now();
    await connection.batchInsert(
      'articles',
      rows.map(({ document_id }) => ({ ...common, document_id, slug: document_id, published_at })),
      100,
    );
    const tokens = ['§lko', '밀물처'];
    const vector = connection.raw('array_to_tsvector(?::text[])', [tokens]);
    await connection.batchInsert(
      'threeline_search_documents',
      rows.map((row) => ({
        ...row,
        locale: 'ko',
        facets: '',
        head: '',
        digest: '',
        ...(isPostgres && { tokens: vector }),
      })),
      100,
    );
    if (!isPostgres) {
      await connection.batchInsert(
        'threeline_search_tokens',
        rows.map(({ id }) => ({ rowid: id, tokens: tokens.join(' ') })),
        100,
      );
    }
    const { data, meta } = foundIn(await ask('밀물', { page: 200 }));
    expect(meta.pagination).toEqual({ page: 200, pageSize: 10, pageCount: 200, total: 2000 });
    expect(meta.more).toBe(true);
    expect(data.at(-1)?.documentId).toBe('flood-1');
    expect(foundIn(await ask('밀물', { page: 201 })).data).toEqual([]);
    for (const table of ['articles', 'threeline_search_documents']) {
      await connection(table).where('document_id', 'like', 'flood-%').del();
    }
    if (!isPostgres) await connection('threeline_search_tokens').where('rowid', '<=', 2001).del();
  });
});

describe('the order of a search', () => {
  beforeAll(async () => {
    await publishLighthouses(app);
    await index();
  });

  test('has the title before the summary, the lead and the body, and the newer before the older', async () => {
    expect(await titles('등대')).toEqual(['새 등대', '등대', '옛 등대', '요약', '리드', '본문']);
    const { data } = foundIn(await ask('등대'));
    expect(data.map(({ score }) => score)).toEqual([1, 1, 1, 0.75, 0.5, 0.25]);
    expect(await titles('등대', { from: '2021-01-01', to: '2026-01-31' })).toEqual([
      '새 등대',
      '요약',
    ]);
  });

  test('has what was typed with its particle before the same word with another', async () => {
    await publish('소나기가 온다', { publicationDate: '2020-01-01' });
    await publish('소나기는 그친다', { publicationDate: '2021-01-01' });
    await index();
    expect(await titles('소나기')).toEqual(['소나기는 그친다', '소나기가 온다']);
    expect(await titles('소나기가')).toEqual(['소나기가 온다', '소나기는 그친다']);
  });

  test('is the same after the index was made again, and after a restart', async () => {
    const before = await titles('등대');
    await app.strapi.db.connection('threeline_search_documents').del();
    await app.strapi.db
      .connection('strapi_core_store_settings')
      .where({ key: 'core_threeline_search-index' })
      .del();
    if (testHost.database === 'sqlite')
      await app.strapi.db.connection.raw('delete from threeline_search_tokens');
    expect(await titles('등대')).toEqual([]);
    await index();
    expect(await titles('등대')).toEqual(before);
    await app.restart();
    expect(await titles('등대')).toEqual(before);
  });
});

test('an article of astral letters, and one of a hundred thousand words, are indexed', async () => {
  const words = Array.from({ length: 100_000 }, (_, index) => `낱말${index.toString(36)}`).join(
    ' ',
  );
  for (const [title, text] of [
    ['심해어', 'a' + '\u{1E922}'.repeat(25)],
    ['산호초', words],
  ] as const) {
    await publish(title, bodyOf(text));
    await index();
    expect(await titles(title)).toEqual([title]);
  }
});
