import { isQueryOperation } from './kind-of-read';

test.each([
  ['{ articles { title } }', null, true],
  ['query A { site { name } }', null, true],
  ['query A { site { name } } mutation B { createComment { state } }', 'A', true],
  ['query A { site { name } } mutation B { createComment { state } }', 'B', false],
  ['query A { site { name } } mutation B { createComment { state } }', null, false],
  ['mutation { createComment { state } }', null, false],
  ['fragment F on Article { title } query { articles { ...F } }', null, true],
  ['{ articles {', null, false],
  ['', null, false],
])('%s by the name %s is a query: %s', (document, name, isQuery) => {
  expect(isQueryOperation(document, name)).toBe(isQuery);
  // Remembered, it is the same.
  expect(isQueryOperation(document, name)).toBe(isQuery);
});
