/** The texts of the page, in the article's language. */
interface Texts {
  preview: string;
  draft: string;
  published: string;
  both: string;
  untitled: string;
  summary: string;
  comments: string;
  commentsOpen: string;
  by: (name: string) => string;
  minutes: (count: number) => string;
  validUntil: (when: string) => string;
  notThere: Record<'draft' | 'published', string>;
  expired: string;
  forged: string;
  askAgain: string;
}

const english: Texts = {
  preview: 'Preview',
  draft: 'Draft',
  published: 'Published',
  both: 'Side by side',
  untitled: 'Untitled',
  summary: 'In three lines',
  comments: 'Comments',
  commentsOpen: 'Readers can comment here.',
  by: (name) => `By ${name}`,
  minutes: (count) => `${String(count)} min read`,
  validUntil: (when) => `This link is valid until ${when}.`,
  notThere: {
    draft: 'There is no draft of this article in this language; it may have been deleted.',
    published: 'This article is not published in this language.',
  },
  expired: 'This preview link has expired.',
  forged: 'This preview link is not valid. It may have been cut off when it was copied.',
  askAgain: 'Ask the person who gave it to you for a new one.',
};

const korean: Texts = {
  preview: '미리보기',
  draft: '초안',
  published: '발행본',
  both: '나란히 보기',
  untitled: '제목 없음',
  summary: '세 줄 요약',
  comments: '댓글',
  commentsOpen: '독자가 댓글을 남길 수 있습니다.',
  by: (name) => `글 ${name}`,
  minutes: (count) => `읽는 시간 ${String(count)}분`,
  validUntil: (when) => `이 링크는 ${when}까지 유효합니다.`,
  notThere: {
    draft: '이 언어로 된 초안이 없습니다. 삭제되었을 수 있습니다.',
    published: '이 글은 이 언어로 발행되지 않았습니다.',
  },
  expired: '미리보기 링크가 만료되었습니다.',
  forged: '올바르지 않은 미리보기 링크입니다. 복사하면서 일부가 빠졌을 수 있습니다.',
  askAgain: '링크를 보낸 사람에게 새 링크를 요청하세요.',
};

/** The texts for a locale. */
export const textsFor = (locale: string): Texts =>
  locale === 'ko' || locale.startsWith('ko-') ? korean : english;
