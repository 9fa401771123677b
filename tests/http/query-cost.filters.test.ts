import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import { FILTER_WORDS, filterGenerator } from '../support/fixtures/generated-filters';
import { numbers, pickFrom, seedOf } from '../support/fixtures/random';
import { requestStatements } from '../support/app/statements';

// The answers are compared here, however costly they are.
const app = useApplication({ QUERY_MAX_COST: '1000000' });

const SEED = seedOf(20_261_127);
const FILTERS = 250;

beforeAll(async () => {
  const random = numbers(SEED);
  const pick = pickFrom(random);
  const some = <T>(items: readonly T[]): T[] => items.filter(() => random() < 0.4);
  const named = async (uid: 'api::tag.tag' | 'api::author.author' | 'api::category.category') => {
    const made: string[] = [];
    for (const name of FILTER_WORDS) {
      made.push((await documents(app, uid).create({ data: { name } })).documentId);
    }
    return made;
  };
  const tags = await named('api::tag.tag');
  const authors = await named('api::author.author');
  const categories = await named('api::category.category');
  for (let index = 0; index < 24; index += 1) {
    const sections = Array.from({ length: pick([1, 2, 3]) }, () => ({
      heading: `${pick(FILTER_WORDS)} ${pick(FILTER_WORDS)}`,
      body: paragraphs('Text.'),
    }));
    await documents(app).create({
      status: pick(['published', 'published', 'draft']),
      data: articleInput({
        title: `${pick(FILTER_WORDS)} ${String(index)}`,
        lead: pick(['', ...FILTER_WORDS]),
        summary: { line1: pick(FILTER_WORDS), line2: pick(FILTER_WORDS), line3: 'Third.' },
        sections,
        tags: some(tags),
        ...(random() < 0.6 ? { author: pick(authors) } : {}),
        ...(random() < 0.6 ? { category: pick(categories) } : {}),
        ...(random() < 0.5 ? { seo: { metaTitle: pick(FILTER_WORDS) } } : {}),
      }),
    });
  }
}, 300_000);

const page = z.object({
  data: z.array(z.object({ documentId: z.string() })),
  meta: z.object({ pagination: z.object({ total: z.number() }) }),
});

/** Through the API, which rewrites filters. */
async function answered(filters: object) {
  const query = { filters, fields: ['documentId'], pagination: { pageSize: 100 }, locale: 'ko' };
  const { status, body, text } = await app.get('/api/articles', { query: serialised(query) });
  if (status !== 200) throw new Error(`${String(status)} ${text} for ${JSON.stringify(filters)}`);
  const { data, meta } = page.parse(body);
  return { ids: data.map(({ documentId }) => documentId).sort(), total: meta.pagination.total };
}

/** Through the Document Service outside of a request, which leaves filters as they are. */
async function expected(filters: object) {
  const rows = await documents(app).findMany({ filters, status: 'published', locale: 'ko' });
  const ids = rows.map(({ documentId }) => documentId).sort();
  return { ids, total: ids.length };
}

/** As `qs` writes nested parameters: `filters[tags][name][$eq]=a`. */
function serialised(value: unknown, path = ''): string {
  if (typeof value !== 'object' || value === null) {
    return `${encodeURIComponent(path)}=${encodeURIComponent(String(value))}`;
  }
  return Object.entries(value)
    .map(([key, inner]) => serialised(inner, path === '' ? key : `${path}[${key}]`))
    .join('&');
}

test('generated filters find the same rewritten and as they are', async () => {
  const generate = filterGenerator(numbers(SEED + 1), 3);
  const sizes = new Set<number>();
  for (let count = 0; count < FILTERS; count += 1) {
    const filters = generate();
    const right = await expected(filters);
    const asked = JSON.stringify(filters);
    expect({ asked, ...(await answered(filters)) }).toEqual({ asked, ...right });
    sizes.add(right.total);
  }
  // The filters tell articles apart.
  expect(sizes.size).toBeGreaterThan(8);
});

test('no statement joins a relation more often than once, however often a filter names it', async () => {
  const statements = await requestStatements(app, async () => {
    for (const operator of ['$or', '$and']) {
      const conditions = Array.from({ length: 20 }, (_, at) =>
        at % 2 === 0
          ? { sections: { heading: { $containsi: `word ${String(at)}` } } }
          : { tags: { name: { $containsi: `word ${String(at)}` } } },
      );
      await answered({ [operator]: conditions });
      await answered({ $not: { [operator]: conditions } });
    }
  });
  // A subquery begins its own names; joins between two of them belong to one query.
  const joins = statements.map((sql) =>
    Math.max(...sql.split('(select ').map((query) => query.match(/left join/g)?.length ?? 0)),
  );

  expect(statements.some((sql) => sql.includes('components_article_sections'))).toBe(true);
  // The table between, and the related one.
  expect(Math.max(...joins)).toBe(2);
});

const ALPHA = { title: { $containsi: 'alpha' } };

test.each([
  ['read directly', ALPHA],
  ['read by the framework', { $or: [ALPHA] }],
])('a page and its number of rows look through the articles once, %s', async (_path, filters) => {
  const searches: string[] = [];
  const note = ({ sql }: { sql: string }) => {
    if (sql.includes('LOWER(')) searches.push(sql);
  };
  app.strapi.db.connection.on('query', note);
  await answered(filters);
  app.strapi.db.connection.removeListener('query', note);
  expect(searches).toHaveLength(1);
});

test('a page behind the last one knows how many there are', async () => {
  const query = { filters: ALPHA, pagination: { page: 9, pageSize: 100 } };
  const { body } = await app.get('/api/articles', { query: serialised(query) });
  const { data, meta } = page.parse(body);
  expect(data).toEqual([]);
  expect(meta.pagination.total).toBe((await answered(ALPHA)).total);
});
