import type { Texts } from '../shared/feature';

export const binTexts: Texts = {
  en: {
    'threeline.bin.title': 'Bin',
    'threeline.bin.subtitle':
      'Deleted articles can be restored for {days, plural, one {# day} other {# days}}. Times of the site: {zone}.',
    'threeline.bin.empty': 'The bin is empty.',
    'threeline.bin.older': 'Deleted earlier',
    'threeline.bin.newest': 'Deleted last',
    'threeline.bin.head.article': 'Article',
    'threeline.bin.head.languages': 'Languages',
    'threeline.bin.head.actor': 'Deleted by',
    'threeline.bin.head.deleted': 'Deleted',
    'threeline.bin.head.left': 'Stays for',
    'threeline.bin.head.actions': 'Actions',
    'threeline.bin.days-left': '{days, plural, one {# day} other {# days}}',
    'threeline.bin.was-published': 'It was published.',
    'threeline.bin.was-draft': 'It was a draft.',
    'threeline.bin.restore': 'Restore',
    'threeline.bin.restore.of': 'Restore: {title}',
    'threeline.bin.restored': 'Restored as a draft.',
    'threeline.bin.restored.published': 'Restored and published.',
    'threeline.bin.delete': 'Delete for good',
    'threeline.bin.delete.of': 'Delete for good: {title}',
    'threeline.bin.delete.question':
      '“{title}” will be deleted with its comments and revisions. Nobody can restore it any more.',
    'threeline.bin.delete.keep': 'Leave it in the bin',
    'threeline.bin.deleted': 'Deleted for good.',
    'threeline.bin.differs': 'Not everything is as it was.',
    'threeline.bin.by-the-rules': 'It is not allowed by now ({message}).',
    'threeline.bin.draft.not-permitted':
      '{locale}: it stays a draft, because your role does not let you publish it.',
    'threeline.bin.draft.refused': '{locale}: it stays a draft. {message}',
    'threeline.bin.new-slug':
      '{locale}: another entry has the slug “{from}” by now. The article has “{to}”.',
    'threeline.bin.kept':
      '{locale}: this version stays in the bin, because the article has this language again or the site lacks it.',
    'threeline.bin.lost.FIELD_GONE':
      '{locale}: {field} ({label}): there is no such field any more.',
    'threeline.bin.lost.DOCUMENT_GONE': '{locale}: {field}: “{label}” has been deleted.',
    'threeline.bin.lost.FILE_GONE': '{locale}: {field}: the file “{label}” has been deleted.',
    'threeline.bin.lost.REFUSED': '{locale}: {field}: {message}',
    'threeline.bin.lost.FORMER_SLUG_TAKEN':
      '{locale}: the former slug “{label}” belongs to another article by now.',
  },
  ko: {
    'threeline.bin.title': '휴지통',
    'threeline.bin.subtitle':
      '삭제한 글은 {days, plural, other {#일}} 동안 되돌릴 수 있습니다. 사이트 시간대 기준: {zone}.',
    'threeline.bin.empty': '휴지통이 비어 있습니다.',
    'threeline.bin.older': '더 오래된 글',
    'threeline.bin.newest': '가장 최근 글',
    'threeline.bin.head.article': '글',
    'threeline.bin.head.languages': '언어',
    'threeline.bin.head.actor': '삭제한 사람',
    'threeline.bin.head.deleted': '삭제한 때',
    'threeline.bin.head.left': '남은 기간',
    'threeline.bin.head.actions': '작업',
    'threeline.bin.days-left': '{days, plural, other {#일}}',
    'threeline.bin.was-published': '발행했던 글입니다.',
    'threeline.bin.was-draft': '초안이던 글입니다.',
    'threeline.bin.restore': '되돌리기',
    'threeline.bin.restore.of': '되돌리기: {title}',
    'threeline.bin.restored': '초안으로 되돌렸습니다.',
    'threeline.bin.restored.published': '되돌리고 다시 발행했습니다.',
    'threeline.bin.delete': '영구 삭제',
    'threeline.bin.delete.of': '영구 삭제: {title}',
    'threeline.bin.delete.question':
      '‘{title}’ 글을 댓글, 발행 기록과 함께 영구 삭제합니다. 다시는 되돌릴 수 없습니다.',
    'threeline.bin.delete.keep': '휴지통에 두기',
    'threeline.bin.deleted': '영구 삭제했습니다.',
    'threeline.bin.differs': '예전과 다른 점이 있습니다.',
    'threeline.bin.by-the-rules': '지금의 입력 규칙에 맞지 않습니다({message}).',
    'threeline.bin.draft.not-permitted': '{locale}: 발행할 권한이 없어 초안으로 두었습니다.',
    'threeline.bin.draft.refused': '{locale}: 초안으로 두었습니다. {message}',
    'threeline.bin.new-slug':
      '{locale}: 그사이 다른 항목이 슬러그 ‘{from}’ 주소를 쓰고 있어 ‘{to}’ 주소로 되돌렸습니다.',
    'threeline.bin.kept':
      '{locale}: 이 언어의 글이 이미 있거나 사이트에 없는 언어여서 휴지통에 남겨 두었습니다.',
    'threeline.bin.lost.FIELD_GONE': '{locale}: {field} ({label}): 이제 없는 필드입니다.',
    'threeline.bin.lost.DOCUMENT_GONE': '{locale}: {field}: “{label}” 항목이 삭제되었습니다.',
    'threeline.bin.lost.FILE_GONE': '{locale}: {field}: “{label}” 파일이 삭제되었습니다.',
    'threeline.bin.lost.REFUSED': '{locale}: {field}: {message}',
    'threeline.bin.lost.FORMER_SLUG_TAKEN':
      '{locale}: 예전 슬러그 ‘{label}’ 주소는 이제 다른 글의 것입니다.',
  },
};

/** The questions before a delete. Strapi asks the same one for every content type. */
export const deleteQuestions = {
  en: {
    document:
      'Delete this? Articles go to the bin, from which they can be restored. Anything else is deleted for good.',
    locale:
      'Delete this language version? That of an article goes to the bin, from which it can be restored. Anything else is deleted for good.',
    many: 'Delete these entries? Articles go to the bin, from which they can be restored. Anything else is deleted for good.',
  },
  ko: {
    document:
      '삭제하시겠습니까? 글은 휴지통으로 옮겨져 되돌릴 수 있고, 그 밖의 항목은 영구 삭제됩니다.',
    locale:
      '이 언어 버전을 삭제하시겠습니까? 글은 휴지통으로 옮겨져 되돌릴 수 있고, 그 밖의 항목은 영구 삭제됩니다.',
    many: '이 항목들을 삭제하시겠습니까? 글은 휴지통으로 옮겨져 되돌릴 수 있고, 그 밖의 항목은 영구 삭제됩니다.',
  },
};
