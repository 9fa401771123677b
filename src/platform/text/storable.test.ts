import * as fc from 'fast-check';
import { unstorableText } from './storable';

test.each([
  ['a text', 'a\u0000b', [], 'NUL_CHARACTER'],
  ['a list', ['a', ['\u0000']], ['1', '0'], 'NUL_CHARACTER'],
  ['an object', { a: { b: [{ c: '\uD83D' }] } }, ['a', 'b', '0', 'c'], 'LONE_SURROGATE'],
  ['halves in the wrong order', '\uDE00\uD83D', [], 'LONE_SURROGATE'],
  ['a name of a field', { 'a\u0000': 1 }, [], 'NUL_CHARACTER'],
])('%s is found with its path', (_what, value, path, code) => {
  expect(unstorableText(value)).toMatchObject({ code, path });
});

test('the fault names the surrogate and the remedy', () => {
  expect(unstorableText({ title: 'x\uD83D' })?.fault).toBe(
    'holds half of a character (the lone surrogate U+D83D), which no database stores. Send the whole character, or remove it.',
  );
});

test('finds a text if and only if JSON would have to escape it', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('\u0000', '\uD800', '\uDBFF', '\uDC00', '\uDFFF', '🌊', '\\u0000'),
  );
  const texts = fc.string({ unit });
  fc.assert(
    fc.property(fc.oneof(texts, fc.array(texts), fc.dictionary(texts, texts)), (value) => {
      const escaped = JSON.stringify(value).replaceAll('\\\\', '');
      expect(unstorableText(value) !== null).toBe(/\\u(?:0000|d[89a-f])/i.test(escaped));
    }),
  );
});

test.each([null, undefined, 0, true, new Date(0), Symbol('x'), '🌊', ''])(
  '%p holds none',
  (value) => {
    expect(unstorableText(value)).toBeNull();
  },
);
