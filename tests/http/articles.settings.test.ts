import { z } from 'zod';
import { withoutSummary } from '../../src/admin/dashboard/without-summary';
import { listViewAddress } from '../../src/admin/strapi/addresses';
import { adminToken } from '../support/actors/admin';
import { changeSite } from '../support/actors/discussing';
import { articlesIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import {
  ARTICLE,
  documents,
  draftArticle,
  publishArticle,
  SITE,
} from '../support/fixtures/documents';
import { useArchives } from '../support/fixtures/import-archive';

const app = useApplication();
const { archive } = useArchives(app);

const SUMMARY = '#/components/schemas/ThreeLineSummary';
const withProperties = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
});
const schemas = z.object({
  components: z.object({
    schemas: z.record(z.string(), withProperties),
  }),
});
const articleSchemas = async () => {
  const { body } = await app.get('/api/openapi.json');
  const all = schemas.parse(body).components.schemas;
  return ['Article', 'ArticleCard', 'ArticleRendered'].map(
    (name) => all[name]?.properties?.['summary'],
  );
};
const described = async () => {
  const { body, headers } = await app.get('/api/openapi.json');
  const summary = schemas.parse(body).components.schemas['ThreeLineSummary'];
  return [summary?.properties?.['line1'], headers['cache-status']];
};
const describedInput = async () => {
  const { body } = await app.get('/api/openapi.json');
  const input = schemas.parse(body).components.schemas['ThreeLineSummaryInput'];
  return input?.properties?.['line1'];
};
const listed = z.object({ results: z.array(z.object({ documentId: z.string() })) });
const lineOf = (length: number) => ({ line1: '🌊'.repeat(length), line2: 'Two.', line3: 'Three.' });

describe('the length of a summary line', () => {
  afterEach(() => changeSite(app, { summaryLineLength: 200 }));

  test('is 200 characters, and at most 400 where the site says so', async () => {
    await expect(publishArticle(app, { summary: lineOf(201) })).rejects.toMatchObject({
      details: {
        errors: [{ code: 'LINE_TOO_LONG', values: { number: 1, length: 201, max: 200 } }],
      },
    });
    await changeSite(app, { summaryLineLength: 400 });
    const documentId = await publishArticle(app, { summary: lineOf(400) });
    const { body } = await app.get(`/api/articles/${documentId}`);
    expect(body).toMatchObject({ data: { summary: lineOf(400) } });
    await expect(publishArticle(app, { summary: lineOf(401) })).rejects.toThrow('at most 400 fit');
  });

  test('limits no draft', async () => {
    const documentId = await draftArticle(app, { summary: lineOf(1000) });
    const draft = await documents(app).findOne({ documentId, populate: ['summary'] });
    expect(draft?.summary).toMatchObject(lineOf(1000));
  });

  test.each([0, 401, 250.5])('cannot be %j', async (summaryLineLength) => {
    await expect(changeSite(app, { summaryLineLength })).rejects.toMatchObject({
      name: 'ValidationError',
    });
  });

  test('is told by the site, by OpenAPI at once, and to the panel', async () => {
    const limit = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });
    const told = async () => {
      const { body: site } = await app.get('/api/site');
      const { data } = await app.graphql('{ site { summaryLineLength } }');
      const token = await adminToken(app);
      const { body: panel } = await app.get('/threeline/publishing', { token });
      return [site, data, panel];
    };
    await described();
    expect(await described()).toEqual([limit(200), 'threeline; hit']);
    await changeSite(app, { summaryLineLength: 320 });
    expect(await described()).toEqual([limit(320), 'threeline; fwd=miss; stored']);
    expect(await describedInput()).toMatchObject({
      maxLength: 5000,
      description: 'At most 320 characters can be published.',
    });
    expect(await described()).toEqual([limit(320), 'threeline; hit']);
    const settings = { summaryLineLength: 320 };
    expect(await told()).toMatchObject([
      { data: settings },
      { site: settings },
      { data: settings },
    ]);
  });

  test('is 200 for a site from an older version', async () => {
    await app.strapi.db.query(SITE).updateMany({ where: {}, data: { summaryLineLength: null } });
    expect((await described())[0]).toMatchObject({ maxLength: 200 });
    await expect(publishArticle(app, { summary: lineOf(201) })).rejects.toThrow('at most 200 fit');
  });

  test('makes a draft of a longer one in an import, which names the line and its length', async () => {
    const { write, run, title } = await archive();
    const lines = `## 3줄 요약\n\n- one\n- ${'x'.repeat(320)}\n- three\n\n## A\n\nText.\n`;
    await write('a.en.md', `---\ntitle: ${title}\ndate: 2025-03-04\n---\n\n${lines}`);
    const reason = 'Line 2 of the summary has 320 characters; at most 200 fit.';
    expect(await run()).toMatchObject([
      { outcome: 'created', state: 'draft', reasons: [{ line: 9, reason }] },
    ]);
    await changeSite(app, { summaryLineLength: 400 });
    expect(await run()).toMatchObject([{ outcome: 'updated', state: 'published', reasons: [] }]);
  });
});

describe('an archive', () => {
  const OLD = { publicationDate: '2019-12-31', summary: null };
  const BEFORE_2020 = { archiveBefore: '2020-01-01' };
  const refuses = async (data: object) => {
    await expect(publishArticle(app, { ...data })).rejects.toMatchObject({
      details: {
        errors: [1, 2, 3].map((number) => ({ code: 'LINE_MISSING', values: { number } })),
      },
    });
  };
  const emptied = async () => {
    for (const { documentId } of await documents(app).findMany({ locale: '*' }))
      await documents(app).delete({ documentId, locale: '*' });
    await changeSite(app, { archiveBefore: null });
  };
  afterEach(emptied);

  test('is off by default, and holds only what is older than its day and has no line', async () => {
    await refuses(OLD);
    await changeSite(app, BEFORE_2020);
    const documentId = await publishArticle(app, OLD);
    expect((await app.get(`/api/articles/${documentId}`)).body).toMatchObject({
      data: { summary: null, publicationDate: '2019-12-31' },
    });
    await refuses({ ...OLD, publicationDate: '2020-01-01' });
    const whole = await publishArticle(app, { publicationDate: '2019-12-31' });
    expect((await app.get(`/api/articles/${whole}`)).body).toMatchObject({
      data: { summary: { line3: 'One fare.' } },
    });
    await expect(publishArticle(app, { ...OLD, summary: { line1: 'One.' } })).rejects.toMatchObject(
      { details: { errors: [{ values: { number: 2 } }, {}] } },
    );
  });

  test('shows null for the blank lines that the form of a new article has', async () => {
    await changeSite(app, BEFORE_2020);
    for (const summary of [{}, { line1: '', line2: ' ', line3: null }]) {
      const documentId = await publishArticle(app, { ...OLD, summary });
      expect((await app.get(`/api/articles/${documentId}`)).body).toMatchObject({
        data: { summary: null },
      });
    }
    const rows = await app.strapi.db.query('article.three-line-summary').findMany({});
    expect(rows.filter(({ line1 }: { line1: string | null }) => !line1?.trim())).toEqual([]);
  });

  test('is filtered, counted and told by OpenAPI at once', async () => {
    const nullable = [{ anyOf: [{ $ref: SUMMARY }, { type: 'null' }] }];
    const promised = [{ $ref: SUMMARY }];
    const everywhere = (one: unknown[]) => [...one, ...one, ...one];
    expect(await articleSchemas()).toEqual(everywhere(promised));
    await changeSite(app, BEFORE_2020);
    expect(await articleSchemas()).toEqual(everywhere(nullable));
    const [lacking, whole] = [await publishArticle(app, OLD), await publishArticle(app)];
    const filtered = async (value: string) =>
      articlesIn(await app.get(`/api/articles?filters[summary][$null]=${value}`)).map(
        ({ documentId }) => documentId,
      );
    expect([await filtered('true'), await filtered('false')]).toEqual([[lacking], [whole]]);
    const negated = articlesIn(await app.get('/api/articles?filters[summary][$notNull]=true'));
    expect(negated.map(({ documentId }) => documentId)).toEqual([whole]);
    const { data } = await app.graphql(
      '{ articles(filters: { summary: { line1: { null: true } } }) { documentId summary { line1 } } }',
    );
    expect(data).toEqual({ articles: [{ documentId: lacking, summary: null }] });
    const blank = await draftArticle(app, { ...OLD, summary: { line1: '', line2: '' } });
    await draftArticle(app, { ...OLD, summary: { line1: '', line2: 'Two.' } });
    const token = await adminToken(app);
    const home = await app.get('/threeline/home/without-summary', { token });
    expect(home.body).toEqual({
      data: { ...BEFORE_2020, languages: [{ locale: 'ko', count: 2 }] },
    });
    const list = await app.get(listViewAddress(ARTICLE, 'ko', withoutSummary('2020-01-01')), {
      token,
    });
    const { results } = listed.parse(list.body);
    expect(results.map(({ documentId }) => documentId).sort()).toEqual([lacking, blank].sort());
  });

  test('cannot be closed while one of its articles is published', async () => {
    await changeSite(app, BEFORE_2020);
    const documentId = await publishArticle(app, OLD);
    await expect(changeSite(app, { archiveBefore: null })).rejects.toMatchObject({
      details: { errors: [{ code: 'ARCHIVE_IN_USE', values: { count: 1 } }] },
    });
    const [site] = await documents(app, SITE).findMany({});
    await expect(
      documents(app, SITE).delete({ documentId: site?.documentId }),
    ).rejects.toMatchObject({
      details: { errors: [{ code: 'ARCHIVE_IN_USE', path: ['archiveBefore'] }] },
    });
    await documents(app).unpublish({ documentId });
    await changeSite(app, { archiveBefore: null });
    await expect(documents(app).publish({ documentId })).rejects.toThrow('3 things are missing');
  });

  test('comes in by an import, once the site allows it', async () => {
    const { write, run, title } = await archive();
    await write('a.en.md', `---\ntitle: ${title}\ndate: 2015-03-04\n---\n\nOne.\n\nTwo.\n`);
    const [draft] = await run();
    expect(draft).toMatchObject({ outcome: 'created', state: 'draft', reasons: [{}, {}, {}] });
    await changeSite(app, BEFORE_2020);
    expect(await run()).toMatchObject([{ outcome: 'updated', state: 'published', reasons: [] }]);
    expect(await run()).toMatchObject([{ outcome: 'unchanged' }]);
    const [article] = articlesIn(
      await app.get('/api/articles?locale=en&populate=*&filters[summary][$null]=true'),
    );
    expect(article).toMatchObject({
      title,
      lead: null,
      summary: null,
      sections: [{ heading: null, anchor: 'section-1' }],
    });
  });
});
