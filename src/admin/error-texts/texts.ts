import type { Texts } from '../shared/feature';

/** The errors of the server, by their codes. */
export const errorTexts: Texts = {
  en: {
    // Strapi looks up the text of an error by its English message.
    'apiError.Forbidden': 'Your role does not let you see or do this.',
    'apiError.Not Found': 'This does not exist any more.',
    anErrorOccurred:
      'This cannot be shown. Your role may not let you see it, or the server did not respond.',
    'threeline.error.unknown': 'The server did not answer. Try again in a moment.',
    'threeline.error.needed': 'Needed to publish: {fault}',
    'threeline.error.several':
      '{count} things are missing or wrong. Each is shown beside its field.',
    'threeline.error.ARTICLE_UNREADABLE':
      'Line {line} cannot be read as part of an article. Correct it, or paste the article in parts.',
    'threeline.error.ARTICLE_GONE':
      'The article no longer exists in this language. Someone may have deleted it.',
    'threeline.error.ARCHIVE_IN_USE':
      '{count} published articles have no summary. Write their three lines or unpublish them first.',
    'threeline.error.TRANSLATION_LOCALE_UNKNOWN':
      'The language “{locale}” is not one of this site: {installed}.',
    'threeline.error.TRANSLATION_REPEATED':
      'There are two translations into “{locale}”. Remove one of them.',
    'threeline.error.COMMENT_PARENT_ELSEWHERE':
      'The comment that this one replies to is under another article. Choose one under this article.',
    'threeline.error.COMMENT_REPLIES_ELSEWHERE':
      'There are replies to this comment under its article. Detach or delete them, then move it.',
    'threeline.error.TRANSLATION_DESCRIPTION_UNUSED':
      'Tags have no description. Empty it in the translation into “{locale}”.',
    'threeline.error.COMMENT_TOO_DEEP':
      'Replies go three levels deep. Choose the comment above as the one that this replies to.',
    'threeline.error.ROLE_LACKS_PERMISSION': 'Your role does not let you do this.',
    'threeline.error.TIME_INVALID': '“{time}” is not a valid time.',
    'threeline.error.TIME_SKIPPED':
      '{time} does not exist in {zone}: clocks are set forward over it. Choose a time an hour earlier or later.',
    'threeline.error.TIME_PAST':
      'This time is in the past: it is {now} in {zone}. Choose a later one.',
    'threeline.error.END_BEFORE_START':
      'The article would be unpublished before it is published. Choose a later end.',
    'threeline.error.SCHEDULE_CHANGED':
      'Someone else has changed the schedule. Check the current one, and set it again.',
    'threeline.error.EDIT_CONFLICT':
      'Someone else has changed the same part of this article since you opened it. Nothing was saved. Compare both, and decide.',
    'threeline.error.DRAFT_CHANGED':
      'Someone else has changed this article since you opened it. Save it or load it again, look at it, and set the schedule again.',
    'threeline.error.REVISION_GONE':
      'This revision has been deleted. Only the newest ones are kept.',
    'threeline.error.BIN_ENTRY_GONE':
      'This article is not in the bin any more. Someone may have restored or deleted it.',
    'threeline.error.BIN_LOCALES_TAKEN':
      'The article exists again in {locales}, or the site lacks the language. Delete that version or add the language, then restore this one.',
    'threeline.error.SLUG_NOT_FORMER': '“{slug}” is no longer a former slug of this article.',
    'threeline.error.ZONE_CHANGED':
      'The site’s time zone has changed from {before} to {zone}. Check the times, and set them again.',
    'threeline.error.TEXT_BLANK': 'This text has no visible characters. Write something.',
    'threeline.error.NUL_CHARACTER':
      'This text contains a NUL character, which cannot be stored. Delete the text and type it again.',
    'threeline.error.LONE_SURROGATE':
      'This text contains half of a character, such as an emoji, which cannot be stored. Delete it and type it again.',
    'threeline.error.SLUG_MALFORMED': 'A slug may hold only letters, digits and - _ . ~',
    'threeline.error.SLUG_LONG': 'A slug has at most {max} characters. Shorten it.',
    'threeline.error.SLUG_DOTS':
      '“{slug}” means a folder in an address. Choose a slug with letters or digits.',
    'threeline.error.SLUG_MARKDOWN':
      '“{slug}” would be the address of an article as Markdown. Choose a slug that does not end in .md.',
    'threeline.error.SLUG_TAKEN': 'Another entry has the slug “{slug}”. Choose another.',
    'threeline.error.SLUG_TAKEN_BY': '“{name}” has the slug “{slug}”. Choose another.',
    'threeline.error.SLUG_REDIRECTS':
      '“{slug}” still leads to another article. Choose another, or release it there first.',
    'threeline.error.SLUG_REDIRECTS_TO':
      '“{slug}” still leads to the article “{name}”. Choose another, or release it there first.',
    'threeline.error.DATE_INVALID': '{field}: choose a date in a year from 1000 to 9999.',
    'threeline.error.NESTED_TOO_DEEPLY': '{field}: nested too deeply. Use fewer levels.',
    'threeline.error.FILE_UNKNOWN':
      '{field}: the media library no longer has one of the images. Choose another.',
    'threeline.error.FILE_EMPTY': '“{file}” is empty. Choose a file with content.',
    'threeline.error.TYPE_NOT_ALLOWED':
      '“{file}” cannot be uploaded: {type, select, none {it is text or of an unknown type} other {its content is {type}}}. Upload JPEG, PNG, GIF, WebP, AVIF, PDF, audio or video.',
    'threeline.error.HEIC_NOT_ALLOWED':
      '“{file}” is a HEIC picture, which most browsers cannot show. Export it as JPEG and upload that. On an iPhone, Settings → Camera → Formats → Most Compatible takes JPEG from now on.',
    'threeline.error.UNREADABLE_IMAGE':
      '“{file}” is damaged or not a picture. Export it again and upload that.',
    'threeline.error.TOO_MANY_PIXELS':
      '“{file}” has {megapixels} megapixels; at most {limit} are allowed. Upload it smaller.',
    'threeline.error.UPLOAD_TOO_LARGE':
      'The upload is too large. At most {files} files with {megabytes} MB together can be uploaded at once.',
    'threeline.error.ORIENTATION_IS_AUTOMATIC':
      'Pictures are always turned upright. Leave this setting switched on.',
    'threeline.error.SYSTEM_FAILED':
      'The system failed repeatedly. The server’s log has the reason.',
    'threeline.error.WRITE_CONFLICT':
      'Another write to the same content was in the way. Nothing was saved; try again.',
    'threeline.error.READ_TIMED_OUT': 'The database took too long. Try again.',
    'threeline.error.DATABASE_BUSY': 'The database is busy. Try again in a moment.',
    'threeline.error.DATABASE_UNAVAILABLE':
      'The database cannot be reached. Your text stays here; try again.',
    'threeline.error.DATABASE_READ_ONLY':
      'The database accepts no writes at the moment. Your text stays here; try again later.',
    'threeline.error.DATABASE_DAMAGED':
      'The database is damaged, so nothing can be saved. Your text stays here; tell whoever runs the server.',
    'threeline.error.INSUFFICIENT_STORAGE':
      'The server has no space left, so nothing was saved. Tell an administrator.',
    'threeline.error.COMMIT_REFUSED':
      'The database refused to save this, so nothing was saved. The server’s log has the reason.',
    'threeline.error.COMMIT_UNKNOWN':
      'The connection broke while this was being saved. Check whether it was saved before you try again.',
  },
  ko: {
    'apiError.Forbidden': '권한이 없습니다.',
    'apiError.Not Found': '삭제되었거나 없는 항목입니다.',
    anErrorOccurred: '화면을 불러오지 못했습니다. 권한이 없거나 서버가 응답하지 않습니다.',
    'threeline.error.unknown': '서버가 응답하지 않았습니다. 잠시 후 다시 시도하세요.',
    'threeline.error.needed': '발행하려면 필요합니다: {fault}',
    'threeline.error.several': '{count}가지가 빠졌거나 잘못되었습니다. 각 필드 옆에 표시됩니다.',
    'threeline.error.ARTICLE_UNREADABLE':
      '{line}번째 줄을 글의 일부로 읽을 수 없습니다. 그 줄을 고치거나 글을 나누어 붙여 넣어 주세요.',
    'threeline.error.ARTICLE_GONE':
      '이 언어의 글이 더 이상 없습니다. 다른 사람이 삭제했을 수 있습니다.',
    'threeline.error.ARCHIVE_IN_USE':
      '세 줄 요약이 없는 발행본이 {count}개 있습니다. 먼저 요약을 쓰거나 발행을 취소하세요.',
    'threeline.error.TRANSLATION_LOCALE_UNKNOWN':
      '“{locale}” 언어는 이 사이트에 없습니다. 쓸 수 있는 언어: {installed}',
    'threeline.error.TRANSLATION_REPEATED': '“{locale}” 번역이 두 개 있습니다. 하나를 지우세요.',
    'threeline.error.COMMENT_PARENT_ELSEWHERE':
      '답글 대상이 다른 글의 댓글입니다. 이 글의 댓글을 고르세요.',
    'threeline.error.COMMENT_REPLIES_ELSEWHERE':
      '원래 글에 이 댓글의 답글이 있습니다. 답글의 연결을 끊거나 답글을 지운 뒤 옮기세요.',
    'threeline.error.TRANSLATION_DESCRIPTION_UNUSED':
      '태그에는 설명이 없습니다. “{locale}” 번역의 설명을 비우세요.',
    'threeline.error.COMMENT_TOO_DEEP':
      '답글은 3단계까지 달 수 있습니다. 한 단계 위의 댓글을 답글 대상으로 고르세요.',
    'threeline.error.ROLE_LACKS_PERMISSION': '이 작업을 할 권한이 없습니다.',
    'threeline.error.TIME_INVALID': '올바른 시각이 아닙니다: “{time}”',
    'threeline.error.TIME_SKIPPED':
      '{zone} 시간대에는 {time} 시각이 없습니다. 서머타임으로 건너뛰는 시각이니 한 시간 앞이나 뒤로 정하세요.',
    'threeline.error.TIME_PAST':
      '이미 지난 시각입니다. 지금 시각은 {now}({zone})입니다. 더 늦은 시각을 고르세요.',
    'threeline.error.END_BEFORE_START':
      '발행하기도 전에 발행이 취소됩니다. 발행을 취소할 시각을 더 늦게 정하세요.',
    'threeline.error.SCHEDULE_CHANGED':
      '그사이 다른 사람이 예약을 바꾸었습니다. 지금의 예약을 확인하고 다시 정하세요.',
    'threeline.error.EDIT_CONFLICT':
      '글을 연 뒤에 다른 사람이 같은 부분을 고쳐서 저장하지 않았습니다. 두 내용을 견주어 보고 정하세요.',
    'threeline.error.DRAFT_CHANGED':
      '글을 연 뒤에 다른 사람이 내용을 고쳤습니다. 글을 저장하거나 다시 불러와 확인한 뒤 다시 예약하세요.',
    'threeline.error.REVISION_GONE':
      '이 기록은 더 이상 보관되지 않습니다. 보관 개수를 넘어 삭제되었습니다.',
    'threeline.error.BIN_ENTRY_GONE':
      '이 글은 이제 휴지통에 없습니다. 누군가 되돌리거나 영구 삭제했을 수 있습니다.',
    'threeline.error.BIN_LOCALES_TAKEN':
      '이 글의 {locales} 버전이 이미 있거나 사이트에 없는 언어입니다. 그 버전을 삭제하거나 언어를 추가한 뒤 되돌리세요.',
    'threeline.error.SLUG_NOT_FORMER': '“{slug}” 주소는 더 이상 이 글의 옛 주소가 아닙니다.',
    'threeline.error.ZONE_CHANGED':
      '그사이 사이트 시간대가 바뀌었습니다({before} → {zone}). 시각을 다시 확인하고 정하세요.',
    'threeline.error.TEXT_BLANK': '보이는 글자가 없습니다. 내용을 입력하세요.',
    'threeline.error.NUL_CHARACTER':
      '저장할 수 없는 제어 문자(NUL)가 있습니다. 지우고 다시 입력하세요.',
    'threeline.error.LONE_SURROGATE':
      '이모지 등 문자의 절반만 들어 있어 저장할 수 없습니다. 지우고 다시 입력하세요.',
    'threeline.error.SLUG_MALFORMED': '슬러그에는 글자, 숫자와 - _ . ~ 만 쓸 수 있습니다.',
    'threeline.error.SLUG_LONG': '슬러그는 {max}자까지 쓸 수 있습니다. 줄여 주세요.',
    'threeline.error.SLUG_DOTS':
      '“{slug}” 슬러그는 주소에서 폴더를 뜻합니다. 글자나 숫자가 들어간 슬러그를 정하세요.',
    'threeline.error.SLUG_MARKDOWN':
      '“{slug}” 주소는 글을 마크다운으로 내보내는 데 쓰입니다. .md로 끝나지 않는 슬러그를 정하세요.',
    'threeline.error.SLUG_TAKEN': '“{slug}” 슬러그는 이미 쓰이고 있습니다. 다른 슬러그를 정하세요.',
    'threeline.error.SLUG_TAKEN_BY':
      '“{slug}” 슬러그는 “{name}”에서 쓰고 있습니다. 다른 슬러그를 정하세요.',
    'threeline.error.SLUG_REDIRECTS':
      '“{slug}” 주소는 아직 다른 글로 연결됩니다. 다른 슬러그를 정하거나, 그 글의 ‘옛 주소’에서 먼저 해제하세요.',
    'threeline.error.SLUG_REDIRECTS_TO':
      '“{slug}” 주소는 아직 “{name}” 글로 연결됩니다. 다른 슬러그를 정하거나, 그 글의 ‘옛 주소’에서 먼저 해제하세요.',
    'threeline.error.DATE_INVALID': '{field}: 1000년부터 9999년까지의 날짜를 넣으세요.',
    'threeline.error.NESTED_TOO_DEEPLY':
      '{field}: 목록이나 인용이 너무 깊게 겹쳐 있습니다. 단계를 줄이세요.',
    'threeline.error.FILE_UNKNOWN':
      '{field}: 미디어 라이브러리에 없는 이미지가 있습니다. 다른 이미지를 고르세요.',
    'threeline.error.FILE_EMPTY': '“{file}” 파일에 내용이 없습니다. 다른 파일을 고르세요.',
    'threeline.error.TYPE_NOT_ALLOWED':
      '“{file}” 파일은 올릴 수 없습니다. {type, select, none {텍스트이거나 알 수 없는 형식입니다} other {내용의 형식: {type}}}. JPEG, PNG, GIF, WebP, AVIF, PDF, 오디오, 비디오 파일만 올릴 수 있습니다.',
    'threeline.error.HEIC_NOT_ALLOWED':
      '“{file}” 파일은 HEIC 사진이라 대부분의 브라우저에서 보이지 않습니다. JPEG로 내보내 올리세요. iPhone에서 설정 → 카메라 → 포맷 → 높은 호환성을 고르면 다음부터 JPEG로 찍힙니다.',
    'threeline.error.UNREADABLE_IMAGE':
      '“{file}” 파일은 손상되었거나 이미지가 아닙니다. 다시 내보내 올리세요.',
    'threeline.error.TOO_MANY_PIXELS':
      '“{file}” 이미지가 너무 큽니다: {megapixels}메가픽셀 (최대 {limit}메가픽셀). 크기를 줄여 올리세요.',
    'threeline.error.UPLOAD_TOO_LARGE':
      '한 번에 올리기에는 너무 큽니다. 한 번에 파일 {files}개, 모두 합해 {megabytes}MB까지 올릴 수 있습니다.',
    'threeline.error.ORIENTATION_IS_AUTOMATIC':
      '이미지는 항상 바른 방향으로 돌려 저장합니다. 이 설정을 켜 두세요.',
    'threeline.error.SYSTEM_FAILED':
      '시스템 오류가 거듭되어 처리하지 못했습니다. 원인은 서버 로그에 있습니다.',
    'threeline.error.WRITE_CONFLICT':
      '같은 내용을 동시에 저장하려 해서 저장하지 못했습니다. 다시 시도하세요.',
    'threeline.error.READ_TIMED_OUT': '데이터베이스가 제때 응답하지 않았습니다. 다시 시도하세요.',
    'threeline.error.DATABASE_BUSY': '데이터베이스가 혼잡합니다. 잠시 후 다시 시도하세요.',
    'threeline.error.DATABASE_UNAVAILABLE':
      '데이터베이스에 연결할 수 없습니다. 쓰던 글은 그대로 있으니 다시 시도하세요.',
    'threeline.error.DATABASE_READ_ONLY':
      '지금은 데이터베이스에 저장할 수 없습니다. 쓰던 글은 그대로 있으니 나중에 다시 시도하세요.',
    'threeline.error.DATABASE_DAMAGED':
      '데이터베이스가 손상되어 저장할 수 없습니다. 쓰던 글은 그대로 있습니다. 서버 관리자에게 알려 주세요.',
    'threeline.error.INSUFFICIENT_STORAGE':
      '서버의 저장 공간이 부족해 저장하지 못했습니다. 관리자에게 알려 주세요.',
    'threeline.error.COMMIT_REFUSED':
      '데이터베이스가 저장을 거부해 저장하지 못했습니다. 원인은 서버 로그에 있습니다.',
    'threeline.error.COMMIT_UNKNOWN':
      '저장하는 동안 연결이 끊겼습니다. 저장되었는지 확인한 다음 다시 시도하세요.',
  },
};
