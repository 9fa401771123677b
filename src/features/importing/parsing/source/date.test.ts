import { readDate } from './date';

describe('readDate', () => {
  it.each([
    '2025년 12월 12일',
    '2025년12월12일 (금)',
    '2025년 12월 12일 금요일 오전 9:30',
    '게시: 2025-12-12',
    '2025-12-12',
    '2025.12.12',
    '2025. 12. 12.',
    '2025/12/12',
    '2025-12-12T23:59:59-11:00',
    '2025-12-12 00:10:00 +0900',
    '2025-12-12T00:00:00.000Z',
    'December 12, 2025',
    'Dec. 12, 2025',
    'Dec 12th, 2025',
    '12 December 2025',
    '12 Dec 2025',
    'Published on Friday, December 12, 2025',
    'Fri, 12 Dec 2025 09:00:00 GMT',
  ])('reads %s as written', (text) => {
    expect(readDate(text)).toEqual({ kind: 'date', date: '2025-12-12' });
  });

  it.each(['2025-02-30', '2025년 13월 1일', 'February 29, 2025', '0000-01-01', '2025-00-10'])(
    'tells that %s is no day',
    (text) => {
      expect(readDate(text).kind).toBe('impossible');
    },
  );

  it.each([
    '',
    '12/11/2025',
    '2025',
    'December 2025',
    '2025-12',
    'Decembre 12, 2025',
    '2025-12.12',
    'On 2025-12-12 it rained',
  ])('does not accept %s as a date', (text) => {
    expect(readDate(text)).toEqual({ kind: 'none' });
  });

  it('reads a leap day', () => {
    expect(readDate('2024-02-29')).toEqual({ kind: 'date', date: '2024-02-29' });
  });
});
