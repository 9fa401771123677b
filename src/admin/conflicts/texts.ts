import type { Texts } from '../shared/feature';

export const conflictTexts: Texts = {
  en: {
    'threeline.conflict.title': 'Someone else changed the same text',
    'threeline.conflict.body':
      '{name} saved this article at {time}, after you opened it. Nothing of yours is saved yet. Choose what to keep.',
    'threeline.conflict.body-unknown':
      'This article was saved after you opened it. Nothing of yours is saved yet. Choose what to keep.',
    'threeline.conflict.mine': 'Yours',
    'threeline.conflict.theirs': 'Theirs',
    'threeline.conflict.take-mine': 'Take yours',
    'threeline.conflict.take-theirs': 'Take theirs',
    'threeline.conflict.take-both': 'Take both',
    'threeline.conflict.take-edited': 'Edit',
    'threeline.conflict.edited': 'Edited text',
    'threeline.conflict.removed': 'Removed this section',
    'threeline.conflict.order': 'Put the sections into this order:',
    'threeline.conflict.hidden': 'You may not see this value.',
    'threeline.conflict.empty': 'empty',
    'threeline.conflict.save': 'Save the choice',
    'threeline.conflict.back': 'Back to the form',
    'threeline.conflict.kept': 'Not saved. The form is as it was.',
    'threeline.conflict.history': 'What you do not take stays in the history of the article.',
    'threeline.merged.title': 'Saved together',
    'threeline.merged.body':
      'Others had changed these since you opened the article. Both are saved:',
    'threeline.merged.close': 'Close',
  },
  ko: {
    'threeline.conflict.title': '다른 사람이 같은 곳을 고쳤습니다',
    'threeline.conflict.body':
      '글을 연 뒤에 {name} 님이 저장했습니다({time}). 내 글은 아직 저장되지 않았습니다. 무엇을 남길지 고르세요.',
    'threeline.conflict.body-unknown':
      '글을 연 뒤에 다른 사람이 저장했습니다. 내 글은 아직 저장되지 않았습니다. 무엇을 남길지 고르세요.',
    'threeline.conflict.mine': '내 글',
    'threeline.conflict.theirs': '다른 사람의 글',
    'threeline.conflict.take-mine': '내 글로 저장',
    'threeline.conflict.take-theirs': '다른 사람의 글로 저장',
    'threeline.conflict.take-both': '둘 다 저장',
    'threeline.conflict.take-edited': '고쳐서 저장',
    'threeline.conflict.edited': '고친 글',
    'threeline.conflict.removed': '이 섹션을 지움',
    'threeline.conflict.order': '섹션 순서:',
    'threeline.conflict.hidden': '이 값을 볼 권한이 없습니다.',
    'threeline.conflict.empty': '비어 있음',
    'threeline.conflict.save': '고른 대로 저장하기',
    'threeline.conflict.back': '저장하지 않고 돌아가기',
    'threeline.conflict.kept': '저장하지 않았습니다. 쓴 글은 그대로 있습니다.',
    'threeline.conflict.history': '고르지 않은 글도 이 글의 기록에 남습니다.',
    'threeline.merged.title': '함께 저장했습니다',
    'threeline.merged.body': '글을 연 뒤에 다른 사람이 고친 곳이 있어 함께 저장했습니다:',
    'threeline.merged.close': '닫기',
  },
};
