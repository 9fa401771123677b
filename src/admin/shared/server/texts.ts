import type { Texts } from '../feature';

/** Why the server refuses something, by its code. */
export const serverTexts: Texts = {
  en: {
    'threeline.refusal.unknown': 'The server did not answer. Try again in a moment.',
    'threeline.refusal.needed': 'Needed to publish: {fault}',
    'threeline.refusal.several':
      '{count} things are missing or wrong. Each is told beside its field.',
    'threeline.refusal.ARTICLE_GONE':
      'The article is not there in this language any more; someone may have deleted it.',
    'threeline.refusal.ROLE_LACKS_PERMISSION': 'Your role does not let you do this.',
    'threeline.refusal.TIME_INVALID': '“{time}” is no time.',
    'threeline.refusal.TIME_SKIPPED':
      '{time} does not exist in {zone}: clocks are set forward over it. Choose a time an hour earlier or later.',
    'threeline.refusal.TIME_PAST': 'This time is past: it is {now} in {zone}. Choose a later one.',
    'threeline.refusal.END_BEFORE_START':
      'The article would be unpublished before it is published. Choose a later end.',
    'threeline.refusal.SCHEDULE_CHANGED':
      'Someone has changed the schedule meanwhile. You now see it as it is; set it anew.',
    'threeline.refusal.REVISION_GONE':
      'This revision is no longer kept; newer ones have taken its place.',
    'threeline.refusal.SLUG_NOT_FORMER': '“{slug}” is no former slug of this article any more.',
    'threeline.refusal.ZONE_CHANGED':
      'The site’s time zone was changed from {before} to {zone} meanwhile. Look at the times again, and set them anew.',
    'threeline.refusal.TEXT_BLANK': 'Nothing in this text can be seen. Write something.',
    'threeline.refusal.NUL_CHARACTER':
      'This text holds a NUL character, which cannot be stored. Delete the text and type it again.',
    'threeline.refusal.LONE_SURROGATE':
      'This text holds half of a character, such as of an emoji, which cannot be stored. Delete it and type it again.',
    'threeline.refusal.SLUG_MALFORMED': 'A slug may hold only Latin letters, digits and - _ . ~',
    'threeline.refusal.SLUG_DOTS':
      '“{slug}” means a folder in an address. Choose a slug with letters or digits.',
    'threeline.refusal.SLUG_TAKEN': 'Another entry has the slug “{slug}”. Choose another.',
    'threeline.refusal.SLUG_TAKEN_BY': '“{name}” has the slug “{slug}”. Choose another.',
    'threeline.refusal.SLUG_REDIRECTS':
      '“{slug}” still leads to another article. Choose another, or release it there first.',
    'threeline.refusal.SLUG_REDIRECTS_TO':
      '“{slug}” still leads to the article “{name}”. Choose another, or release it there first.',
  },
  ko: {
    'threeline.refusal.unknown': '서버가 응답하지 않았습니다. 잠시 후 다시 시도하세요.',
    'threeline.refusal.needed': '발행하려면 필요합니다: {fault}',
    'threeline.refusal.several': '{count}가지가 빠졌거나 잘못되었습니다. 각 필드 옆에 표시됩니다.',
    'threeline.refusal.ARTICLE_GONE':
      '이 언어의 글이 더 이상 없습니다. 다른 사람이 삭제했을 수 있습니다.',
    'threeline.refusal.ROLE_LACKS_PERMISSION': '이 작업을 할 권한이 없습니다.',
    'threeline.refusal.TIME_INVALID': '“{time}”은(는) 올바른 시각이 아닙니다.',
    'threeline.refusal.TIME_SKIPPED':
      '{zone}에는 {time}이라는 시각이 없습니다. 서머타임으로 시계가 건너뛰는 시각이니 한 시간 앞이나 뒤로 정하세요.',
    'threeline.refusal.TIME_PAST':
      '이미 지난 시각입니다. {zone} 기준으로 지금은 {now}입니다. 더 늦은 시각을 고르세요.',
    'threeline.refusal.END_BEFORE_START':
      '발행하기도 전에 발행이 종료됩니다. 종료 시각을 더 늦게 정하세요.',
    'threeline.refusal.SCHEDULE_CHANGED':
      '그사이 다른 사람이 예약을 바꾸었습니다. 지금의 예약을 확인하고 다시 정하세요.',
    'threeline.refusal.REVISION_GONE':
      '이 기록은 더 이상 보관되지 않습니다. 보관 개수를 넘어 삭제되었습니다.',
    'threeline.refusal.SLUG_NOT_FORMER': '“{slug}”은(는) 더 이상 이 글의 옛 주소가 아닙니다.',
    'threeline.refusal.ZONE_CHANGED':
      '그사이 사이트 시간대가 {before}에서 {zone}(으)로 바뀌었습니다. 시각을 다시 확인하고 정하세요.',
    'threeline.refusal.TEXT_BLANK': '보이는 글자가 없습니다. 내용을 입력하세요.',
    'threeline.refusal.NUL_CHARACTER':
      '저장할 수 없는 제어 문자(NUL)가 있습니다. 지우고 다시 입력하세요.',
    'threeline.refusal.LONE_SURROGATE':
      '이모지 등 문자의 절반만 들어 있어 저장할 수 없습니다. 지우고 다시 입력하세요.',
    'threeline.refusal.SLUG_MALFORMED': '슬러그에는 영문자, 숫자와 - _ . ~ 만 쓸 수 있습니다.',
    'threeline.refusal.SLUG_DOTS':
      '“{slug}”은(는) 주소에서 폴더를 뜻합니다. 영문자나 숫자가 들어간 슬러그를 정하세요.',
    'threeline.refusal.SLUG_TAKEN':
      '“{slug}” 슬러그는 이미 쓰이고 있습니다. 다른 슬러그를 정하세요.',
    'threeline.refusal.SLUG_TAKEN_BY':
      '“{slug}” 슬러그는 “{name}”에서 쓰고 있습니다. 다른 슬러그를 정하세요.',
    'threeline.refusal.SLUG_REDIRECTS':
      '“{slug}” 주소는 아직 다른 글로 연결됩니다. 다른 슬러그를 정하거나, 그 글의 ‘옛 주소’에서 먼저 해제하세요.',
    'threeline.refusal.SLUG_REDIRECTS_TO':
      '“{slug}” 주소는 아직 “{name}” 글로 연결됩니다. 다른 슬러그를 정하거나, 그 글의 ‘옛 주소’에서 먼저 해제하세요.',
  },
};
