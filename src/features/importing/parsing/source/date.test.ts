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
    expect(readDate(text)).toMatchObject({ kind: 'date', date: '2025-12-12' });
  });

  it.each(['2025-02-30', '2025년 13월 1일', 'February 29, 2025', '0000-01-01', '2025-00-10'])(
    'tells that %s is no day',
    (text) => {
      expect(readDate(text).kind).toBe('impossible');
    },
  );

  it.each([
    '',
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
    expect(readDate('2024-02-29')).toEqual({ kind: 'date', date: '2024-02-29', at: null });
  });

  it.each([
    ['2024-1-5', null],
    ['2024/01/05', null],
    ['2024.01.05.', null],
    ['20240105', null],
    ['Jan 5, 2024', null],
    ['5-Jan-2024', null],
    ['2024. 1. 5. 오후 2:30', '2024-01-05T05:30:00.000Z'],
    ['2024년 1월 5일 오전 12시 5분', '2024-01-04T15:05:00.000Z'],
    ['2024-01-05 10:00:00 +0900 KST', '2024-01-05T01:00:00.000Z'],
    ['2024-01-05T10:00', '2024-01-05T01:00:00.000Z'],
    ['2024-01-05T10:00:00.123Z', '2024-01-05T10:00:00.000Z'],
    ['2024-01-05 10:00 -05:30', '2024-01-05T15:30:00.000Z'],
    ['2024-01-05 10:00 Europe/Paris', '2024-01-05T09:00:00.000Z'],
    ['2024-01-05T10:00:00+09:00[Asia/Seoul]', '2024-01-05T01:00:00.000Z'],
    ['Fri, 05 Jan 2024 09:00:00 GMT', '2024-01-05T09:00:00.000Z'],
    ['Fri Jan 05 2024 09:00:00 GMT+0900 (Korean Standard Time)', '2024-01-05T00:00:00.000Z'],
    ['Fri Jan  5 09:00:00 2024', '2024-01-05T00:00:00.000Z'],
    ['January 5, 2024 at 3:30 PM PST', '2024-01-05T23:30:00.000Z'],
    ['202401051030', '2024-01-05T01:30:00.000Z'],
    ['20240105T103000Z', '2024-01-05T10:30:00.000Z'],
    ['1704412800', '2024-01-05T00:00:00.000Z'],
    ['1704412800000', '2024-01-05T00:00:00.000Z'],
  ])('reads the day and the instant of %s', (text, at) => {
    const instant = at === null ? null : new Date(at);
    expect(readDate(text)).toEqual({ kind: 'date', date: '2024-01-05', at: instant });
  });

  it('moves only the day of epoch seconds to the zone of the site', () => {
    const rules = { timeZone: 'America/New_York', format: null };
    expect(readDate('1704412800', rules)).toMatchObject({ date: '2024-01-04' });
    expect(readDate('2024-01-05T00:30:00+09:00', rules)).toMatchObject({ date: '2024-01-05' });
  });

  it.each(['05/01/2024', '12/11/2025', '1-2-2024', '05/01/2024 10:00'])(
    'refuses to guess the month of %s',
    (text) => {
      expect(readDate(text)).toEqual({ kind: 'ambiguous', written: text });
    },
  );

  it.each([
    ['13/01/2024', '2024-01-13'],
    ['01/13/2024', '2024-01-13'],
    ['05/05/2024', '2024-05-05'],
  ])('reads %s, in which only one of the two can be the month', (text, date) => {
    expect(readDate(text)).toMatchObject({ kind: 'date', date });
  });

  it.each([
    ['05/01/2024', 'dd/MM/yyyy', '2024-01-05'],
    ['05/01/2024', 'MM/dd/yyyy', '2024-05-01'],
    ['24.01.05', 'yy.MM.dd', '2024-01-05'],
    ['2024-01-05', 'dd/MM/yyyy', '2024-01-05'],
  ])('reads %s by the format %s', (text, format, date) => {
    expect(readDate(text, { timeZone: 'Asia/Seoul', format })).toMatchObject({ date });
  });
});
