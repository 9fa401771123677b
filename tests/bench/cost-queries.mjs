// Generates list queries, from those that frontends send to those that nobody should.
import { randomOf } from '../support/processes/random.cjs';

const PATHS = [
  ['title'],
  ['lead'],
  ['slug'],
  ['readingMinutes'],
  ['publicationDate'],
  ['category', 'slug'],
  ['category', 'name'],
  ['author', 'name'],
  ['author', 'bio'],
  ['author', 'avatar', 'name'],
  ['tags', 'slug'],
  ['tags', 'name'],
  ['summary', 'line1'],
  ['seo', 'metaTitle'],
  ['sections', 'heading'],
];
const RELATIONS = ['category', 'author', 'tags', 'summary', 'seo', 'sections', 'cover'];
const SORTS = [
  'title',
  'lead:desc',
  'readingMinutes',
  'updatedAt:desc',
  'publicationDate:asc',
  'author.name',
  'category.name:desc',
  'tags.name',
  'summary.line1',
  'sections.heading',
];

/** @param {number} seed */
export function queryGenerator(seed) {
  const random = randomOf(seed);
  const pick = (items) => items[Math.floor(random() * items.length)];
  // Many, few, or no articles hold it.
  const text = () => pick(['e', '이', 'a', 'tag-1', 'zzz', 'author 3', '2026', '%']);

  const conditions = (prefix) => {
    const path = pick(PATHS);
    if (path.length === 1 && ['readingMinutes', 'publicationDate'].includes(path[0])) {
      const value = path[0] === 'readingMinutes' ? '3' : '2024-01-01';
      return [`${prefix}[${path[0]}][${pick(['$gt', '$lte', '$ne'])}]=${value}`];
    }
    if (random() < 0.15)
      return [`${prefix}[${pick(RELATIONS)}][${pick(['$null', '$notNull'])}]=true`];
    const at = `${prefix}${path.map((name) => `[${name}]`).join('')}`;
    const operator = pick([
      '$eq',
      '$ne',
      '$containsi',
      '$notContainsi',
      '$contains',
      '$startsWith',
      '$eqi',
    ]);
    return [`${at}[${operator}]=${encodeURIComponent(text())}`];
  };
  const filters = () => {
    if (random() < 0.25) return [];
    if (random() < 0.3) return conditions('filters');
    const operator = pick(['$or', '$and']);
    const negated = random() < 0.2 ? '[$not]' : '';
    const count = 1 + Math.floor(random() ** 2 * 13);
    return Array.from({ length: count }, (_, at) =>
      conditions(`filters${negated}[${operator}][${at}]`),
    ).flat();
  };
  const rest = () => {
    const parts = filters();
    if (random() < 0.15) parts.push(`_q=${encodeURIComponent(text())}`);
    if (random() < 0.4) parts.push(`sort=${pick(SORTS)}`);
    if (random() < 0.4) parts.push(`pagination[pageSize]=${pick([1, 10, 50, 100])}`);
    if (random() < 0.2) parts.push(`pagination[page]=${pick([2, 100, 900])}`);
    if (random() < 0.1) parts.push('locale=*');
    if (random() < 0.1) parts.push('pagination[withCount]=false');
    const selection = random();
    if (selection < 0.2) parts.push('populate=*');
    else if (selection < 0.35)
      parts.push('populate[tags][filters][name][$contains]=1&populate[sections]=true');
    else if (selection < 0.5) parts.push('populate[author][populate]=*&populate[seo]=true');
    else if (selection < 0.7) parts.push('fields=title');
    return { path: `/api/articles?${parts.join('&')}` };
  };
  const graphql = () => {
    const filter = (at) =>
      pick([
        `{ title: { containsi: "${text()}" } }`,
        `{ sections: { heading: { containsi: "${text()}${at}" } } }`,
        `{ tags: { name: { notContainsi: "${text()}" } } }`,
        `{ author: { name: { ne: "${text()}" } } }`,
      ]);
    const list = (at) => {
      const of = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, index) => filter(index));
      const page = `pagination: { pageSize: ${pick([1, 10, 50, 100])} }`;
      const where = `filters: { ${pick(['or', 'and'])}: [${of.join(', ')}] }`;
      const fields = pick([
        'title',
        'title tags { name } author { name }',
        'title summary { line1 } sections { heading } tags { name }',
      ]);
      return random() < 0.5
        ? `l${at}: articles(${where}, ${page}) { ${fields} }`
        : `l${at}: articles_connection(${where}, ${page}) { nodes { ${fields} } pageInfo { total } }`;
    };
    const lists = Array.from({ length: pick([1, 1, 1, 2, 3]) }, (_, at) => list(at));
    return { path: '/graphql', body: JSON.stringify({ query: `{ ${lists.join(' ')} }` }) };
  };
  return () => (random() < 0.8 ? rest() : graphql());
}
