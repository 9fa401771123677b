import { translateRefusal } from './translate-refusal';

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

  test('keeps its own words where there are several, and faults without a code theirs', () => {
    const { message, details } = translateRefusal(refusal(taken, other), 'en');
    expect(message).toBe('As the server says it');
    expect(details.errors[1]).toBe(other);
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
