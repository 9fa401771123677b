import type { Texts } from '../shared/feature';

export const bulkPublishTexts: Texts = {
  en: {
    'threeline.bulk-publish.action': 'Publish',
    'threeline.bulk-publish.title': 'Publish articles',
    'threeline.bulk-publish.loading': 'Checking the articles',
    'threeline.bulk-publish.cancel': 'Cancel',
    'threeline.bulk-publish.publish':
      '{count, plural, =0 {None is ready} one {Publish # article} other {Publish # articles}}',
    'threeline.bulk-publish.draft': 'Draft',
    'threeline.bulk-publish.modified': 'Changed',
    'threeline.bulk-publish.published': 'Published',
    'threeline.bulk-publish.lacks': 'Still needed: {faults}',
    'threeline.bulk-publish.not-yours': 'Your role does not let you publish this article.',
  },
  ko: {
    'threeline.bulk-publish.action': '발행',
    'threeline.bulk-publish.title': '글 발행',
    'threeline.bulk-publish.loading': '글을 확인하고 있습니다',
    'threeline.bulk-publish.cancel': '취소',
    'threeline.bulk-publish.publish':
      '{count, plural, =0 {발행할 수 있는 글이 없음} other {글 #개 발행}}',
    'threeline.bulk-publish.draft': '초안',
    'threeline.bulk-publish.modified': '수정됨',
    'threeline.bulk-publish.published': '발행됨',
    'threeline.bulk-publish.lacks': '더 필요한 것: {faults}',
    'threeline.bulk-publish.not-yours': '이 글을 발행할 권한이 없습니다.',
  },
};
