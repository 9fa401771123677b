import type { Texts } from '../shared/feature';

export const keptTextTexts: Texts = {
  en: {
    'threeline.kept-text.title': 'Unsaved text',
    'threeline.kept-text.offer':
      'This browser has text of this article that was never saved ({time}).',
    'threeline.kept-text.look': 'Look at it',
    'threeline.kept-text.restore': 'Restore',
    'threeline.kept-text.discard': 'Discard',
    'threeline.kept-text.discard-question': 'Discarded text cannot be restored.',
    'threeline.kept-text.discard-now': 'Discard it',
    'threeline.kept-text.discard-not': 'Leave it',
    'threeline.kept-text.look-title': 'What restoring changes in the form',
    'threeline.kept-text.close': 'Close',
    'threeline.kept-text.widget': 'Unsaved in this browser',
    'threeline.kept-text.none': 'Everything is saved',
    'threeline.kept-text.untitled': 'Untitled',
    'threeline.kept-text.line-new': 'new article, {time}',
    'threeline.kept-text.line-changed': 'changed {time}',
    'threeline.kept-text.list':
      'Never saved: “{title}” ({time}){count, plural, =1 {} other { and more}}',
    'threeline.kept-text.sign-out-title': 'This browser has unsaved text',
    'threeline.kept-text.sign-out-body':
      'Signing out deletes it from this browser, so that nobody else can read it.',
    'threeline.kept-text.sign-out-now': 'Delete it and sign out',
    'threeline.kept-text.sign-out-not': 'Stay signed in',
  },
  ko: {
    'threeline.kept-text.title': '저장되지 않은 글',
    'threeline.kept-text.offer': '이 브라우저에 저장되지 않은 글이 있습니다 ({time})',
    'threeline.kept-text.look': '살펴보기',
    'threeline.kept-text.restore': '복원하기',
    'threeline.kept-text.discard': '버리기',
    'threeline.kept-text.discard-question': '버린 글은 되찾을 수 없습니다.',
    'threeline.kept-text.discard-now': '글 버리기',
    'threeline.kept-text.discard-not': '그대로 두기',
    'threeline.kept-text.look-title': '복원하면 바뀌는 내용',
    'threeline.kept-text.close': '닫기',
    'threeline.kept-text.widget': '이 브라우저의 저장되지 않은 글',
    'threeline.kept-text.none': '모든 글이 저장되었습니다',
    'threeline.kept-text.untitled': '제목 없음',
    'threeline.kept-text.line-new': '새 글, {time}',
    'threeline.kept-text.line-changed': '{time} 수정',
    'threeline.kept-text.list':
      '저장되지 않은 새 글: “{title}” ({time}){count, plural, =1 {} other { 등 #건}}',
    'threeline.kept-text.sign-out-title': '이 브라우저에 저장되지 않은 글이 있습니다',
    'threeline.kept-text.sign-out-body':
      '로그아웃하면 다른 사람이 볼 수 없도록 이 브라우저에서 지워집니다.',
    'threeline.kept-text.sign-out-now': '글을 지우고 로그아웃',
    'threeline.kept-text.sign-out-not': '로그아웃하지 않기',
  },
};
