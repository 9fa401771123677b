const texts = {
  ko: { latest: '최신 글', summary: '3줄 요약', comments: '댓글', otherLanguages: '다른 언어' },
  en: {
    latest: 'Latest articles',
    summary: 'Three-line summary',
    comments: 'Comments',
    otherLanguages: 'Other languages',
  },
};

export const textsOf = (locale: string) => texts[locale === 'en' ? 'en' : 'ko'];
