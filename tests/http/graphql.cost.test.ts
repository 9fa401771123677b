import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema } from 'graphql';
import { z } from 'zod';
import { changeSite } from '../support/actors/discussing';
import { useApplication } from '../support/app/application';
import { articleInput, pageInput, paragraphs } from '../support/fixtures/builders';
import { COMMENT, documents, PAGE } from '../support/fixtures/documents';
import { fieldsIn, queryGenerator } from '../support/fixtures/generated-queries';
import { numbers, seedOf } from '../support/fixtures/random';
import { aboutContent, requestStatements } from '../support/app/statements';

const SEED = seedOf(20_261_128);
const QUERIES = 600;
/** So few that a wrong estimate shows among forty articles. */
const MAX_COST = 300;
const schema = buildSchema(
  readFileSync(resolve(__dirname, '../../docs/client/schema.graphql'), 'utf8'),
);
const app = useApplication({ GRAPHQL_MAX_COST: String(MAX_COST) });
let discussed = '';

/** Writes an approved comment, or a reply to one. */
async function say(parent: string | null): Promise<string> {
  const data = {
    body: 'Night',
    authorName: 'R',
    moderation: 'approved',
    article: discussed,
    parent,
  };
  return (await documents(app, COMMENT).create({ data })).documentId;
}

beforeAll(async () => {
  const tags: string[] = [];
  for (let index = 0; index < 30; index += 1) {
    const data = { name: `Tag ${String(index)}` };
    tags.push((await documents(app, 'api::tag.tag').create({ data })).documentId);
  }
  for (let index = 0; index < 40; index += 1) {
    const sections = Array.from({ length: 6 }, (_, at) => ({
      heading: `Section ${String(at)}`,
      body: paragraphs('Seoul at night.'),
    }));
    await documents(app).create({
      status: 'published',
      data: articleInput({ title: `Night ${String(index)}`, sections, tags }),
    });
  }
  const night = await documents(app).create({
    status: 'published',
    data: articleInput({ title: 'Night', slug: 'night', tags, commentsSwitch: 'open' }),
  });
  discussed = night.documentId;
  await changeSite(app, { commentsEnabled: true });
  for (let index = 0; index < 30; index += 1) {
    await say(await say(await say(null)));
  }
  for (let index = 0; index < 40; index += 1) {
    const data = pageInput({ title: `Page ${String(index)}` });
    await documents(app, PAGE).create({ status: 'published', data });
  }
}, 300_000);

const contentStatements = async (query: string, action: () => Promise<unknown>) => {
  const isMeant = (body: unknown) => z.object({ query: z.literal(query) }).safeParse(body).success;
  return aboutContent(await requestStatements(app, action, isMeant));
};

test('no query resolves more fields than are allowed, and a refused one none', async () => {
  const generate = queryGenerator(schema, numbers(SEED), discussed);
  let answered = 0;
  let largest = 0;
  let noticed = 0;
  for (let count = 0; count < QUERIES; count += 1) {
    const { query, variables } = generate();
    let answer = await Promise.resolve<Awaited<ReturnType<typeof app.graphql>> | null>(null);
    const statements = await contentStatements(query, async () => {
      answer = await app.graphql(query, variables);
    });
    const { status, data, errors } = answer ?? { status: 0 };
    const fields = fieldsIn(data);
    if (fields > MAX_COST)
      throw new Error(`${String(fields)}: ${query} ${JSON.stringify(variables)}`);
    expect({ query, variables, status }).not.toMatchObject({ status: 500 });
    if (data === undefined || data === null) {
      const wasRefused = errors?.every(({ path }) => path === undefined) === true;
      if (wasRefused) {
        const refused = { query, variables, errors, statements };
        expect(refused).toEqual({ ...refused, statements: [] });
      }
    } else {
      answered += 1;
      noticed += statements.length;
      largest = Math.max(largest, fields);
    }
  }
  // Many are answered, and some come near the limit.
  expect(noticed).toBeGreaterThan(QUERIES / 10);
  expect(answered).toBeGreaterThan(QUERIES / 10);
  expect(largest).toBeGreaterThan(MAX_COST / 2);
});

test.each([
  [
    'a variable that is null where its default would be taken',
    'query ($s: String = "night") { articleBySlug(slug: $s) { title } articles { tags { name } } }',
    { s: null },
  ],
  [
    'a condition that is null',
    'query ($b: Boolean = true) { site { name @include(if: $b) } articles { tags { name } } }',
    { b: null },
  ],
  [
    'variables that do not fit',
    'query ($n: Int) { articles(pagination: { limit: $n }) { title } }',
    { n: 'x' },
  ],
  ['a page that is null', '{ articles(pagination: null) { title } }', {}],
])(
  '%s: what cannot be estimated is refused before anything is resolved',
  async (_what, query, variables) => {
    let status = 0;
    const statements = await contentStatements(query, async () => {
      ({ status } = await app.graphql(query, variables));
    });

    expect([status, statements]).toEqual([400, []]);
  },
);

test('a connection counts as many rows as its page has', async () => {
  const query = (size: number) =>
    `{ articles_connection(pagination: { pageSize: ${String(size)} }) { nodes { title slug lead } } }`;

  expect((await app.graphql(query(40))).status).toBe(200);
  expect(await app.graphql(query(100))).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }],
  });
});

test('the whole schema is told to tools, however large it is', async () => {
  const { getIntrospectionQuery } = await import('graphql');

  expect((await app.graphql(getIntrospectionQuery())).status).toBe(200);
});
