import { buildSchema, parse, validate } from 'graphql';
import { aliasLimit } from './alias-limit';

const schema = buildSchema('type Query { a: Query, b: String }');
const faults = (query: string) =>
  validate(schema, parse(query), [aliasLimit]).map(({ message }) => message);
const aliases = (count: number) =>
  Array.from({ length: count }, (_, at) => `x${String(at)}: b`).join(' ');

test('thirty aliases and any number of fields without alias are accepted', () => {
  expect(faults(`{ ${aliases(30)} ${'b '.repeat(100)} }`)).toEqual([]);
});

test('one more alias is reported once', () => {
  const message = 'The query has more than 30 aliases; ask for less at once.';

  expect(faults(`{ ${aliases(31)} }`)).toEqual([message]);
  expect(faults(`{ ${aliases(500)} }`)).toEqual([message]);
});

test('aliases are counted across levels, fragments and operations', () => {
  expect(faults(`{ ${aliases(20)} a { ${aliases(11)} } }`)).toHaveLength(1);
  expect(faults(`{ ${aliases(20)} ...F } fragment F on Query { ${aliases(11)} }`)).toHaveLength(1);
});
