import type { Context } from 'koa';
import { draftTag, noteDraft, requireMatch } from './draft-tags';

const korean = { id: 71, version: 4 };
const english = { id: 72, version: 4 };

/** The tag of a response to a request that noted these drafts. */
function tagAfter(...drafts: { id: number; version: number }[]) {
  const ctx = {} as Context;
  for (const draft of drafts) noteDraft(ctx, draft);
  return draftTag(ctx);
}

test('a response has the tag of the one draft that it is about, in its last version', () => {
  expect(tagAfter(korean)).toBe('"4.1z"');
  expect(tagAfter({ ...korean, version: 5 }, korean)).toBe('"5.1z"');
});

test('a response about no draft, or about several, has no tag', () => {
  expect(tagAfter()).toBeNull();
  expect(tagAfter(korean, english)).toBeNull();
});

const own = String(tagAfter(korean));

test.each([own, '*', `"1.1z", ${own}`, ` ${own} `])('If-Match %s lets a write pass', (ifMatch) => {
  expect(() => {
    requireMatch(ifMatch, [korean]);
  }).not.toThrow();
});

test.each([
  ['an older version', '"3.1z"'],
  ['another language', String(tagAfter(english))],
  ['a weak tag', `W/${own}`],
  ['no tag', '4'],
  ['an empty list', ','],
])('If-Match with %s refuses the write', (_kind, ifMatch) => {
  expect(() => {
    requireMatch(ifMatch, [korean]);
  }).toThrow('If-Match');
});

test('If-Match: * refuses a write to a draft that does not exist', () => {
  expect(() => {
    requireMatch('*', []);
  }).toThrow('If-Match');
});
