import type { Texts } from '../shared/feature';

export const inUseTexts: Texts = {
  en: {
    'in-use.title': 'Published articles show this',
    'in-use.body':
      'Deleting it takes it out of {count, plural, one {# published article} other {# published articles}}.',
    'in-use.more': 'and {count} more',
    'in-use.confirm': 'Delete anyway',
    'in-use.keep': 'Keep it',
    'in-use.kept': 'Nothing was deleted.',
  },
  ko: {
    'in-use.title': '발행된 글에서 쓰고 있습니다',
    'in-use.body': '삭제하면 발행된 글 {count}건에서 빠집니다.',
    'in-use.more': '외 {count}건',
    'in-use.confirm': '글에서 빼고 삭제',
    'in-use.keep': '삭제하지 않기',
    'in-use.kept': '삭제하지 않았습니다.',
  },
};
