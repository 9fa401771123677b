import { readinessFaults } from '../../articles/rules/pure';
import { nameTexts } from '../content-types/names';
import { readinessTexts } from '../readiness/texts';
import { textsOf } from '../shared/feature';
import { errorTexts } from './texts';
import { translateError } from './translate-error';

const allTexts = textsOf([
  { texts: nameTexts() },
  { texts: readinessTexts },
  { texts: errorTexts },
]);
const translate = <ApiError>(
  error: ApiError,
  language: 'en' | 'ko',
  shownIn: 'fields' | 'message' = 'fields',
) => translateError(error, { allTexts, language, shownIn });

const taken = {
  path: ['slug'],
  message: 'The slug "here" is taken by "먼저"; choose another.',
  code: 'SLUG_TAKEN_BY',
  values: { slug: 'here', name: '먼저' },
};
const other = { path: ['title'], message: 'title is too long', name: 'ValidationError' };
const errorOf = (...errors: object[]) => ({
  message: 'As the server says it',
  details: { errors },
});

describe('an error of the server', () => {
  test('is in the language of the panel if its code is known', () => {
    const message = '“here” 슬러그는 “먼저”에서 쓰고 있습니다. 다른 슬러그를 정하세요.';
    expect(translate(errorOf(taken), 'ko')).toEqual({
      message,
      details: { errors: [{ ...taken, message }] },
    });
  });

  test('keeps its message if not all faults are known, and an unknown fault keeps its own', () => {
    const { message, details } = translate(errorOf(taken, other), 'en');
    expect(message).toBe('As the server says it');
    expect(details.errors[1]).toBe(other);
  });

  test('lists what publishing needs in the words of the readiness panel', () => {
    const article = { title: 'x', summary: {}, sections: [{ heading: '가'.repeat(201) }] };
    const faults = readinessFaults({ ...article, seo: { metaTitle: 'x'.repeat(71) } });
    const { message, details } = translate(errorOf(...faults), 'ko');
    expect(message).toBe('6가지가 빠졌거나 잘못되었습니다. 각 필드 옆에 표시됩니다.');
    expect(details.errors.map((fault) => 'message' in fault && fault.message)).toEqual([
      '발행하려면 필요합니다: 요약 1번째 줄',
      '발행하려면 필요합니다: 요약 2번째 줄',
      '발행하려면 필요합니다: 요약 3번째 줄',
      '발행하려면 필요합니다: 본문 섹션 1 · 소제목: 201자 (최대 200자)',
      '발행하려면 필요합니다: 섹션 1: 내용이 있는 본문',
      '발행하려면 필요합니다: 검색·링크 미리보기 · 제목: 71자 (최대 70자)',
    ]);
  });

  test('of publishing several drafts lists all faults in the message, for there are no fields', () => {
    const needed = { path: ['title'], code: 'TITLE_MISSING', values: {} };
    const faults = ['en', 'ko'].map((locale) => ({ ...needed, locale, message: `${locale}: x` }));
    const { message, details } = translate(errorOf(...faults), 'ko', 'message');
    const expected = ['en', 'ko'].map((locale) => `${locale}: 발행하려면 필요합니다: 제목`);
    expect(message).toBe(expected.join('; '));
    expect(details.errors.map((fault) => 'message' in fault && fault.message)).toEqual(expected);
  });

  test('gives its code and values to faults that have none', () => {
    const fault = { path: ['publicationDate'], message: 'The date must be …' };
    const error = {
      message: 'The date must be …',
      details: { code: 'DATE_INVALID', errors: [fault] },
    };
    const message = '발행일: 1000년부터 9999년까지의 날짜를 넣으세요.';
    expect(translate(error, 'ko')).toEqual({
      message,
      details: { code: 'DATE_INVALID', errors: [{ ...fault, message }] },
    });
  });

  test('without faults is translated by its code', () => {
    const error = { message: 'Try again.', details: { code: 'WRITE_CONFLICT' } };
    expect(translate(error, 'ko').message).toBe(errorTexts.ko['threeline.error.WRITE_CONFLICT']);
  });

  test('of an upload names each refused file and its type', () => {
    const fault = { path: ['files'], code: 'TYPE_NOT_ALLOWED', message: 'As the server says it' };
    const faults = [
      { ...fault, values: { file: 'a.svg', type: 'image/svg+xml' } },
      { ...fault, values: { file: 'b', type: 'none' } },
    ];
    const { message } = translate(errorOf(...faults), 'ko', 'message');
    const accepted = 'JPEG, PNG, GIF, WebP, AVIF, PDF, 오디오, 비디오 파일만 올릴 수 있습니다.';
    expect(message).toBe(
      `“a.svg” 파일은 올릴 수 없습니다. 내용의 형식: image/svg+xml. ${accepted}; ` +
        `“b” 파일은 올릴 수 없습니다. 텍스트이거나 알 수 없는 형식입니다. ${accepted}`,
    );
  });

  test.each([
    undefined,
    null,
    'lost',
    { message: 'x' },
    errorOf(other),
    { details: { errors: 1 } },
  ])('without a known code stays as it is: %j', (strange) => {
    expect(translate(strange, 'ko')).toEqual(strange);
  });
});
