import { useApplication } from '../support/application';
import { articleInput, uniqueTitle } from '../support/builders';
import { changeSite, publishedArticle } from '../support/discussing';
import { documents } from '../support/documents';
import { uploadImage } from '../support/media';
import { contractOf, openApiDocument, type OpenApiDocument } from '../support/openapi-contract';
import { numbers } from '../support/random';
import { furnish, type ReadingRoom } from '../support/reading-room';
import { requestsOf } from '../support/recorded-requests';
import { fullAccessToken } from '../support/tokens';

type OpenApi = typeof import('../../src/openapi');
type Redocly = typeof import('@redocly/openapi-core');

const app = useApplication();
let room: ReadingRoom;
let document: OpenApiDocument;

beforeAll(async () => {
  room = await furnish(app, 'Recorded');
  const image = await uploadImage(app);
  await documents(app, 'api::author.author').update({
    documentId: room.author,
    data: { avatar: image.id },
  });
  await documents(app).update({
    documentId: room.newest,
    data: { cover: image.id },
    status: 'published',
  });
  const { documentId } = await documents(app).create({
    data: articleInput({ title: uniqueTitle('Moved'), slug: 'recorded-former' }),
    status: 'published',
  });
  await documents(app).update({
    documentId,
    data: { slug: 'recorded-present' },
    status: 'published',
  });
  document = openApiDocument((await app.get('/api/openapi.json')).body);
}, 60_000);

describe('the document', () => {
  test('is answered with an ETag, from memory, and confirmed with 304', async () => {
    const { headers } = await app.get('/api/openapi.json');
    const etag = headers['etag'] ?? '';

    const again = await app.get('/api/openapi.json', { headers: { 'If-None-Match': etag } });

    expect(etag).toMatch(/^"/);
    expect(again.status).toBe(304);
    expect(again.headers['cache-status']).toBe('threeline; hit');
  });

  test('is OpenAPI 3.1 by the recommended rules of Redocly', async () => {
    const { lintFromString, createConfig } = testHost.require('@redocly/openapi-core') as Redocly;
    const config = await createConfig({ extends: ['recommended-strict'] });

    const problems = await lintFromString({ source: JSON.stringify(document), config });

    expect(document.openapi).toBe('3.1.1');
    expect(
      problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
    ).toEqual([]);
  });

  test('tells of every route, and of none that is not there', async () => {
    const { describeApi } = testHost.require(`${process.cwd()}/dist/src/openapi`) as OpenApi;

    const { undescribed, routeless } = await describeApi(app.strapi);

    expect({ undescribed, routeless }).toEqual({ undescribed: [], routeless: [] });
  });
});

test('1,000 answers of every kind are as the document says', async () => {
  await changeSite(app, { commentsEnabled: true });
  await publishedArticle(app, 'open');
  const seed = Number(process.env['RECORDED_SEED'] ?? 20261124);
  const next = requestsOf(room, numbers(seed));
  const contract = contractOf(document);
  const token = await fullAccessToken(app.strapi);
  const faults: string[] = [];
  const counts: Record<string, number> = {};

  for (let sent = 0; sent < 1000; sent += 1) {
    const { method, path, query, byToken, body, unselected } = next();
    const options = { query, ...(byToken ? { token } : {}) };
    const answer =
      method === 'get' || method === 'delete'
        ? await app[method](path, options)
        : await app[method](path, body ?? {}, options);
    const { status, headers, text } = answer;
    const key = `${contract.operationIdOf(method, path) ?? '?'} ${String(status)}`;
    counts[key] = (counts[key] ?? 0) + 1;
    const recorded = { method, path, status, headers, text };
    const fault = contract.fault(recorded, unselected && status === 200);
    if (fault !== null) faults.push(`${method} ${path}?${query}\n${fault}`);
  }

  console.log(seed, JSON.stringify(counts, null, 1));
  expect([seed, faults.slice(0, 3)]).toEqual([seed, []]);
}, 120_000);
