import type { Shape } from '../../platform/entity-json';

const link = { table: '', parent: '', child: '', on: {}, order: null };

function shapeOf(
  uid: string,
  columns: Record<string, string>,
  children: Record<string, Shape> = {},
): Shape {
  return {
    uid,
    table: uid,
    isDocument: uid !== 'summary',
    columns: Object.entries(columns).map(([name, type]) => ({ name, column: name, type })),
    children: Object.entries(children).map(([name, shape]) => ({
      name,
      many: name === 'tags',
      link,
      shape,
    })),
  };
}

const file = shapeOf('file', { name: 'string' });

/** A shape like that of articles, for tests without a database. */
export const shape = shapeOf(
  'article',
  { id: 'increments', title: 'string', slug: 'uid', publicationDate: 'date' },
  {
    author: shapeOf('author', { name: 'string' }, { avatar: file }),
    tags: shapeOf('tag', { slug: 'uid' }),
    summary: shapeOf('summary', { line1: 'string' }),
  },
);
