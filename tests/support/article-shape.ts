/** The fields of a card, in order of their names. */
export const CARD = [
  'author',
  'category',
  'cover',
  'createdAt',
  'discussion',
  'documentId',
  'id',
  'lead',
  'locale',
  'localizations',
  'publicationDate',
  'publishedAt',
  'readingMinutes',
  'slug',
  'summary',
  'tags',
  'title',
  'updatedAt',
];
/** Those of a whole article. */
export const WHOLE = [...CARD, 'sections', 'seo'].sort();

/** The discussion of an article while comments are switched off, in Korean. */
export const DISABLED = {
  state: 'disabled',
  count: 0,
  notice: '댓글 기능이 준비 중입니다. (Coming Soon)\n곧 의견을 남기실 수 있습니다.',
};

/** The names of an object's fields, in order. */
export const keys = (value: object | undefined) => Object.keys(value ?? {}).sort();
