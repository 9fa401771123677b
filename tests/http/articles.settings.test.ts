import { z } from 'zod';
import { adminToken } from '../support/actors/admin';
import { changeSite } from '../support/actors/discussing';
import { useApplication } from '../support/app/application';
import { documents, draftArticle, publishArticle, SITE } from '../support/fixtures/documents';
import { useArchives } from '../support/fixtures/import-archive';

const app = useApplication();
const { archive } = useArchives(app);

const withProperties = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
});
const schemas = z.object({
  components: z.object({
    schemas: z.record(z.string(), withProperties),
  }),
});
const described = async () => {
  const { body, headers } = await app.get('/api/openapi.json');
  const summary = schemas.parse(body).components.schemas['ThreeLineSummary'];
  return [summary?.properties?.['line1'], headers['cache-status']];
};
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
