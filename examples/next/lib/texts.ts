import { notFound } from 'next/navigation';

const texts = {
  ko: {
    latest: '최신 글',
    categories: '분류',
    summary: '3줄 요약',
    comments: '댓글',
    minutes: (count: number) => `${count}분`,
    otherLanguages: '다른 언어',
    search: '검색',
    results: (words: string) => `‘${words}’ 검색 결과`,
    noResults: '찾은 글이 없습니다.',
    draft: '초안을 보고 있습니다.',
    leaveDraft: '초안 보기 끝내기',
  },
  en: {
    latest: 'Latest articles',
    categories: 'Categories',
    summary: 'Three-line summary',
    comments: 'Comments',
    minutes: (count: number) => `${count} min`,
    otherLanguages: 'Other languages',
    search: 'Search',
    results: (words: string) => `Results for “${words}”`,
    noResults: 'No article was found.',
    draft: 'You see the draft.',
    leaveDraft: 'Leave the draft',
  },
};

export type Locale = keyof typeof texts;

export const LOCALES = Object.keys(texts) as Locale[];

/** Reads the language in an address. One that the site does not have ends in its 404. */
export function localeOf({ locale }: { locale: string }): Locale {
  return LOCALES.find((known) => known === locale) ?? notFound();
}

export const textsOf = (locale: Locale) => texts[locale];
