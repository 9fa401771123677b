import { adviceOn } from './advice';

const COMPLETE = {
  lead: 'Short.',
  cover: null,
  isArchiveArticle: false,
  hasCategory: true,
  languages: ['ko', 'en'],
};
const codes = (changes: object) => adviceOn({ ...COMPLETE, ...changes }).map(({ code }) => code);

describe('advice', () => {
  test('gives no advice on a complete article', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ cover: { alternativeText: 'A bus at night' } })).toEqual([]);
    expect(codes({ lead: null })).toEqual([]);
  });

  test.each([
    [
      'a cover without alternative text',
      { cover: { alternativeText: null } },
      'ALTERNATIVE_TEXT_MISSING',
    ],
    ['a blank alternative text', { cover: { alternativeText: ' ' } }, 'ALTERNATIVE_TEXT_MISSING'],
    ['a lead over 300 characters', { lead: '가'.repeat(301) }, 'LEAD_LONG'],
    ['an article from the archive', { isArchiveArticle: true }, 'FROM_ARCHIVE'],
    ['no category', { hasCategory: false }, 'CATEGORY_MISSING'],
    ['no English version', { languages: ['ko'] }, 'ENGLISH_MISSING'],
  ])('names %s', (_what, changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });

  test('counts the characters of a lead as readers do', () => {
    expect(codes({ lead: '🌊'.repeat(300) })).toEqual([]);
  });
});
