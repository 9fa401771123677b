import { termsOf } from '../tokens';
import { excerptOf, finderOf } from './highlight';

const marked = (query: string, ...texts: string[]) =>
  excerptOf(texts, finderOf(termsOf(query), new Map()), Infinity).html;

test('highlights the words of the query without their particles', () => {
  expect(marked('구글은', '어제 구글의 모델이')).toBe('어제 <mark>구글</mark>의 모델이');
  expect(marked('이미지생성', '새 이미지 생성 모델')).toBe('새 <mark>이미지 생성</mark> 모델');
  expect(marked('caching', 'It caches.')).toBe('It <mark>caches</mark>.');
  expect(marked('gpt', 'ChatGPT, GPT를')).toBe('ChatGPT, <mark>GPT</mark>를');
});

test('escapes everything else', () => {
  expect(marked('글', '<script>alert("글")</script> & \'')).toBe(
    '&lt;script&gt;alert(&quot;<mark>글</mark>&quot;)&lt;/script&gt; &amp; &#39;',
  );
  expect(marked('script', '<script>')).toBe('&lt;<mark>script</mark>&gt;');
});

test('uses the text with the most words, and begins near the first of them', () => {
  const long = `${'앞말 '.repeat(100)}바늘 둘레 ${'뒷말 '.repeat(100)}`;
  const html = marked('바늘 둘레', '바늘 하나', long);
  expect(html).toMatch(/^…앞말 .*<mark>바늘<\/mark> <mark>둘레<\/mark>.*뒷말…$/);
  expect(html.length).toBeLessThan(300);
});

test('counts each word of the query once, however often and in whichever form a text contains it', () => {
  const held = (query: string, text: string) =>
    excerptOf([text], finderOf(termsOf(query), new Map()), Infinity).kinds;
  expect(held('image google', 'Images of an image')).toBe(1);
  expect(held('run running', 'He runs')).toBe(2);
  expect(held('이미지생성 구글', '이미지 생성과 이미지생성')).toBe(1);
  expect(held('구글은 구글의', '구글')).toBe(2);
  const ofTwo = finderOf(termsOf('image google'), new Map());
  const texts = ['Images of an image', 'Google’s image'];
  expect(excerptOf(texts, ofTwo, 2).html).toBe('<mark>Google</mark>’s <mark>image</mark>');
});

test('uses the first text if none contains a word, and is empty without texts', () => {
  expect(marked('없다', '하나', '둘')).toBe('하나');
  expect(marked('없다')).toBe('');
});

test('highlights the correction of a typo', () => {
  const finder = finderOf(termsOf('imoge'), new Map([['imoge', ['image']]]));
  expect(excerptOf(['An image.'], finder, 1).html).toBe('An <mark>image</mark>.');
});
