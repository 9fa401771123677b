import { readinessFaults } from '../../../articles/rules/pure';
import { translateRefusal } from './translate-error';

const taken = {
  path: ['slug'],
  message: 'The slug "here" is taken by "먼저"; choose another.',
  code: 'SLUG_TAKEN_BY',
  values: { slug: 'here', name: '먼저' },
};
const other = { path: ['title'], message: 'title is too long', name: 'ValidationError' };
const refusal = (...errors: object[]) => ({
  message: 'As the server says it',
  details: { errors },
});

describe('a refusal of the server', () => {
  test('is said in the language of the panel, where its code is known', () => {
    const message = '“here” 슬러그는 “먼저”에서 쓰고 있습니다. 다른 슬러그를 정하세요.';
    expect(translateRefusal(refusal(taken), 'ko')).toEqual({
      message,
      details: { errors: [{ ...taken, message }] },
    });
  });

  test('keeps its own words where not all of its faults are known, and faults without a code theirs', () => {
    const { message, details } = translateRefusal(refusal(taken, other), 'en');
    expect(message).toBe('As the server says it');
    expect(details.errors[1]).toBe(other);
  });

  test('to publish says what is needed in the words of the readiness panel', () => {
    const article = { title: 'x', summary: {}, sections: [{ heading: '가'.repeat(201) }] };
    const faults = readinessFaults({ ...article, seo: { metaTitle: 'x'.repeat(71) } });
    const { message, details } = translateRefusal(refusal(...faults), 'ko');
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

  test('to publish several drafts at once says which, all in one message, for there are no fields', () => {
    const needed = { path: ['title'], code: 'TITLE_MISSING', values: {} };
    const faults = ['en', 'ko'].map((locale) => ({ ...needed, locale, message: `${locale}: x` }));
    const { message, details } = translateRefusal(refusal(...faults), 'ko', 'message');
    const said = ['en', 'ko'].map((locale) => `${locale}: 발행하려면 필요합니다: 제목`);
    expect(message).toBe(said.join('; '));
    expect(details.errors.map((fault) => 'message' in fault && fault.message)).toEqual(said);
  });

  test.each([
    undefined,
    null,
    'lost',
    { message: 'x' },
    refusal(other),
    { details: { errors: 1 } },
  ])('that holds nothing known, such as %j, stays as it is', (strange) => {
    expect(translateRefusal(strange, 'ko')).toEqual(strange);
  });
});
