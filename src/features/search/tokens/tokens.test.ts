import * as fc from 'fast-check';
import { all, any, but, marked, token, toFts5, toTsquery, type Expression } from './expression';
import { isOneLetterAway } from './one-letter';
import { isParticle, withoutParticle } from './particles';
import { expressionOf, exactExpressionOf, typoExpressionOf, termsOf } from './query';
import { tokensOf } from './tokens';
import { wordsOf } from './words';

const holds = (tokens: ReadonlySet<string>, expression: Expression): boolean => {
  if (expression.kind === 'token') {
    if (!expression.isPrefix) return tokens.has(expression.token);
    return [...tokens].some((one) => one.startsWith(expression.token));
  }
  if (expression.kind === 'all') return expression.of.every((part) => holds(tokens, part));
  if (expression.kind === 'any') return expression.of.some((part) => holds(tokens, part));
  const [one, other] = expression.of.map((part) => holds(tokens, part));
  return one === true && other === false;
};
const finds = (query: string, text: string) => holds(tokensOf(text), expressionOf(termsOf(query)));
const forgives = (query: string, text: string) => {
  const words = wordsOf(text).map((word) => word.text);
  const corrections = new Map(
    wordsOf(query).map((word) => [
      word.text,
      words.filter((one) => isOneLetterAway(one, word.text)),
    ]),
  );
  const expression = typoExpressionOf(termsOf(query), corrections);
  return expression !== null && holds(tokensOf(text), expression);
};

test.each([
  ['이미지생성', '이미지 생성 모델'],
  ['이미지 생성', '이미지생성 모델'],
  ['이미지 생성', '생성된 이미지를 본다'],
  ['이미지 생성', '이미지를 생성하는 모델'],
  ['구글', '구글의 새 모델'],
  ['구글', '어제 구글은 말했다'],
  ['구글은', '구글의 새 모델'],
  ['구글에서', '구글 모델'],
  ['서울', '한양은 서울이다'],
  ['꽃', '꽃이 핀다'],
  ['꽃', '꽃 한 송이'],
  ['GPT Image 2', '‘GPT Image 2’를 공개했다'],
  ['gpt image 2', 'ＧＰＴ　Ｉｍａｇｅ　２'],
  ['AI가', 'AI는 이미'],
  ['running', 'He runs the run'],
  ['caches', 'HTTP caching, cached'],
  ['cafe', 'Le Café'],
  ['café', 'Le Cafe'.normalize('NFD')],
  ['생성하는', '이미지를 생성했다'],
  ['한글', '한글'.normalize('NFD')],
])('%s finds “%s”', (query, text) => {
  expect(finds(query, text)).toBe(true);
});

test.each([
  ['이미지', '이미 아는 미지의 것'],
  ['구글', '구한 글'.replace('한 ', ', ')],
  ['생성', '생, 성'],
  ['cart', 'car'],
  ['GPT 3', 'GPT 2'],
])('%s does not find “%s”', (query, text) => {
  expect(finds(query, text)).toBe(false);
});

test.each([
  ['generatoin', 'generation'],
  ['imge', 'image'],
  ['imagee', 'image'],
  ['imoge', 'image'],
  ['스트라이브', '스트라이프를 쓴다'],
  ['인공지눙시대', '인공지능의 시대'],
  ['이미지생성', '이미지를 생성한다'],
  ['구글검색', '구글의 검색'],
])('with one typo allowed, %s finds “%s”', (query, text) => {
  expect(finds(query, text)).toBe(false);
  expect(forgives(query, text)).toBe(true);
});

test('an exact expression includes the typed particles', () => {
  const exact = exactExpressionOf(termsOf('구글은'));
  expect(exact !== null && holds(tokensOf('구글은 말했다'), exact)).toBe(true);
  expect(exact !== null && holds(tokensOf('구글의 말'), exact)).toBe(false);
  expect(exactExpressionOf(termsOf('구글'))).toBeNull();
});

test('particles are removed if two syllables remain', () => {
  expect(['구글에서는', '회의', '나는', '보고서를'].map(withoutParticle)).toEqual([
    '구글',
    '회의',
    '나는',
    '보고서',
  ]);
  expect(isParticle('가')).toBe(true);
});

test.each(['', '   ', '"*^', '()', '— … !', '\u200b'])('%j has no terms', (query) => {
  expect(termsOf(query)).toEqual([]);
});

test('each word of a text finds the text', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
  const letter = fc.constantFrom(
    ...Array.from('가나다라구글의은 이미지생성AIgpt2-.,"*()é\u0301한ｱ漢字ßİ'),
  );
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 60 }), (letters) => {
      const text = letters.join('');
      for (const one of text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word.length > 1)) {
        const [term] = termsOf(one);
        if (term?.kind === 'syllables' && term.base.length < 2) continue;
        if (wordsOf(one).length === 1)
          expect([one, text, finds(one, text)]).toEqual([one, text, true]);
      }
    }),
    { seed, numRuns: 500 },
  );
});

test('no text can inject query syntax into an expression', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const expression = expressionOf(termsOf(text));
      if (termsOf(text).length === 0) return;
      expect(toFts5(expression).replaceAll(/"[\p{L}\p{M}\p{N}]+"\*?/gu, 'x')).toMatch(
        /^\((?:x| AND |[()])*\)$/,
      );
      expect(toTsquery(expression).replaceAll(/'[\p{L}\p{M}\p{N}]+'(?::\*)?/gu, 'x')).toMatch(
        /^\((?:x| & |[()])*\)$/,
      );
    }),
  );
});

test('expressions are written for both databases', () => {
  const expression = marked(all([token('가나', true), any([token('a'), token('b')])]), '¹');
  expect(toFts5(expression)).toBe('("¹가나"* AND ("¹a" OR "¹b"))');
  expect(toTsquery(expression)).toBe(`('¹가나':* & ('¹a' | '¹b'))`);
  const without = but(token('a'), all([token('b'), token('c')]));
  expect(toFts5(without)).toBe('("a" NOT ("b" AND "c"))');
  expect(toTsquery(without)).toBe(`('a' & !('b' & 'c'))`);
  expect(() => toFts5(token('a"b'))).toThrow('no token may contain');
});

test.each([
  ['image', 'image', false],
  ['image', 'imag', true],
  ['image', 'images', true],
  ['image', 'imaeg', true],
  ['image', 'umage', true],
  ['image', 'umaga', false],
  ['image', 'im', false],
])('%s and %s are one letter apart: %s', (one, other, apart) => {
  expect(isOneLetterAway(one, other)).toBe(apart);
  expect(isOneLetterAway(other, one)).toBe(apart);
});

test('no character of Unicode makes a token that a database would refuse', () => {
  for (let point = 0; point <= 0x10ffff; point += 1) {
    const text = String.fromCodePoint(point);
    for (const made of tokensOf(`${text}${text}${text}`)) {
      if (!/^[\p{L}\p{M}\p{N}]+$/u.test(made)) throw new Error(`U+${point.toString(16)}`);
    }
  }
  // Half of a surrogate pair cannot be written as UTF-8.
  const long = wordsOf(`a${'\u{1E922}'.repeat(60)}`)[0]?.text ?? '';
  expect(decodeURIComponent(encodeURIComponent(long))).toBe(long);
});

test('a word of two hundred thousand syllables is split into tokens', () => {
  expect(tokensOf('가나다'.repeat(70_000))).toEqual(
    new Set(['가나다', '나다가', '다가나', '나다']),
  );
});
