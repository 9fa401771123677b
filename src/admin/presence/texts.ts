import type { Texts } from '../shared/feature';

export const presenceTexts: Texts = {
  en: {
    'threeline.presence.title': 'Also here',
    'threeline.presence.news': 'Changed elsewhere',
    'threeline.presence.editing': '{name} has been editing since {time}',
    'threeline.presence.open': '{name} has had this open since {time}',
    'threeline.presence.own-tab': 'You have had this open in another tab since {time}',
    'threeline.presence.save': '{name} saved this article at {time}.',
    'threeline.presence.publish': '{name} published this article at {time}.',
    'threeline.presence.unpublish': '{name} unpublished this article at {time}.',
    'threeline.presence.scheduled-save': 'This article was saved on schedule at {time} ({name}).',
    'threeline.presence.scheduled-publish':
      'This article was published at {time}, on the schedule that {name} had set.',
    'threeline.presence.scheduled-unpublish':
      'This article was unpublished at {time}, on the schedule that {name} had set.',
    'threeline.presence.changed': 'This article was changed elsewhere.',
    'threeline.presence.kept':
      'Your form does not show it yet, because it has changes that are not saved. They are kept.',
    'threeline.presence.gone':
      'This article no longer exists in this language: someone has deleted it. What you have typed is still here. Copy what you need before you leave.',
    'threeline.presence.by-editor': 'An editor',
    'threeline.presence.by-token': 'An API token',
    'threeline.presence.by-system': 'The system',
  },
  ko: {
    'threeline.presence.title': '함께 보는 사람',
    'threeline.presence.news': '다른 곳에서 바뀜',
    'threeline.presence.editing': '{name} 님이 {time}부터 편집 중',
    'threeline.presence.open': '{name} 님이 {time}부터 열어 둠',
    'threeline.presence.own-tab': '{time}부터 내 다른 탭에서도 열려 있음',
    'threeline.presence.save': '{time}에 글이 저장되었습니다(저장: {name}).',
    'threeline.presence.publish': '{time}에 글이 발행되었습니다(발행: {name}).',
    'threeline.presence.unpublish': '{time}에 글의 발행이 취소되었습니다(발행 취소: {name}).',
    'threeline.presence.scheduled-save': '{time}에 예약에 따라 글이 저장되었습니다(예약: {name}).',
    'threeline.presence.scheduled-publish':
      '{time}에 예약에 따라 글이 발행되었습니다(예약: {name}).',
    'threeline.presence.scheduled-unpublish':
      '{time}에 예약에 따라 글의 발행이 취소되었습니다(예약: {name}).',
    'threeline.presence.changed': '다른 곳에서 이 글이 바뀌었습니다.',
    'threeline.presence.kept':
      '저장하지 않은 내용이 있어 이 화면에는 아직 반영하지 않았습니다. 입력한 내용은 그대로 있습니다.',
    'threeline.presence.gone':
      '이 언어의 글이 삭제되었습니다. 입력한 내용은 아직 화면에 남아 있으니, 필요하면 나가기 전에 복사해 두세요.',
    'threeline.presence.by-editor': '편집자',
    'threeline.presence.by-token': 'API 토큰',
    'threeline.presence.by-system': '시스템',
  },
};
