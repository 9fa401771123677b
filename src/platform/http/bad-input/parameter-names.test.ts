import * as fc from 'fast-check';
import { parse, stringify } from 'qs';
import { unreadableName } from './parameter-names';

test.each([
  'sort=title',
  'filters[slug][$in][]=a&filters%5Bslug%5D%5B%24in%5D%5B%5D=b',
  'sort[0]=a&&sort[1]=b&',
  'a+b=c',
  'status',
  '',
])('qs reads every name of %p as written', (query) => {
  expect(unreadableName(query)).toBeNull();
});

test.each([
  ['=x', ''],
  ['[status]=draft', '[status]'],
  ['a=1&%5Bstatus%5D=draft', '[status]'],
  ['filters[slug=x', 'filters[slug'],
  ['filters]slug[=x', 'filters]slug['],
  ['filters[a]b=x', 'filters[a]b'],
  ['filters[[a]]=x', 'filters[[a]]'],
  ['filters[slug][toString]=x', 'filters[slug][toString]'],
  ['__proto__[a]=x', '__proto__[a]'],
  ['hasOwnProperty', 'hasOwnProperty'],
  ['_q=x]=y', '_q=x]'],
  ['_q=x%5D=y', '_q=x]'],
])('qs misreads a name of %p', (query, name) => {
  expect(unreadableName(query)).toBe(name);
});

/** The parser drops no value with an accepted name: the numbers of values are equal. */
test('the query parser keeps every value whose name is readable', () => {
  const segment = fc.oneof(
    fc.constantFrom('a', 'b', '$in', '', '0', '[', ']', 'toString', '__proto__', '=', 'x]y'),
    fc.string({ maxLength: 3 }),
  );
  const name = fc
    .tuple(segment, fc.array(segment, { maxLength: 3 }))
    .map(([root, path]) => root + path.map((key) => `[${key}]`).join(''));
  fc.assert(
    fc.property(name, (written) => {
      const query = `${encodeURIComponent(written)}=value`;
      if (unreadableName(query) !== null) return;
      const parsed = parse(query, { strictNullHandling: true, arrayLimit: 1000, depth: 20 });
      expect(stringify(parsed, { encode: false })).toMatch(/=value$/);
    }),
    { numRuns: 2000, seed: 20_261_126 },
  );
});
