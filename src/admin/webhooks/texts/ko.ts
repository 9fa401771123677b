import type { en } from './en';

/** A subscription is called 웹훅, as on Strapi's own page. */
export const ko: Record<keyof typeof en, string> = {
  title: '웹훅 전송 기록',
  subtitle: '웹훅, 검색엔진, 허브에 무엇을 보냈고 어떻게 응답했는지 봅니다',
  subscriptions: '웹훅별 상태와 비밀키',
  'subscriptions.subtitle': '웹훅마다 상태와 전송에 서명하는 비밀키를 봅니다',
  refresh: '새로고침',
  retry: '다시 시도',
  close: '닫기',
  copy: '복사',
  copied: '복사했습니다',
  'load.failed': '불러오지 못했습니다. 서버가 제대로 응답하지 않았습니다.',

  'state.all': '전체',
  'state.waiting': '대기 중',
  'state.succeeded': '전송됨',
  'state.failed': '실패',

  'filter.state': '상태',
  'filter.event': '이벤트',
  'filter.event.any': '모든 이벤트',
  'filter.subscription': '웹훅',
  'filter.subscription.any': '모든 웹훅',
  'filter.from': '시작',
  'filter.to': '끝',
  'filter.article': '글',
  'filter.article.placeholder': '제목으로 찾기',
  'filter.article.none': '이 제목의 글이 없습니다',
  'filter.article.loading': '찾는 중…',
  'filter.article.remove': '“{title}” 조건 지우기',
  'filter.clear': '조건 모두 지우기',

  'table.label': '전송 기록',
  'table.state': '상태',
  'table.event': '이벤트',
  'table.entry': '항목',
  'table.subscription': '웹훅',
  'table.attempts': '시도',
  'table.next': '다음 시도',
  'table.created': '생성 시각',
  'table.actions': '동작',
  'table.empty': '아직 보낸 것이 없습니다. 웹훅이 받기로 한 글을 발행해 보세요.',
  'table.empty.filtered': '조건에 맞는 전송이 없습니다.',
  'table.none': '–',
  'next.due': '지금',
  'next.sending': '보내는 중',
  'next.off': '웹훅을 켜면',
  'subscription.deleted': '삭제된 웹훅 ({id}번)',
  'destination.removed': '설정에서 빠진 검색엔진 또는 허브',
  'entry.none': '항목 없음',

  'page.newest': '맨 처음',
  'page.newer': '이전',
  'page.older': '다음',
  'page.label': '전송 기록 페이지',

  'again.one': '다시 보내기',
  'again.one.of': '다시 보내기: {event}, {entry}',
  'again.sent': '다시 보냅니다.',
  'again.failed': '실패한 것 모두 다시 보내기…',
  'again.succeeded': '전송된 것 모두 다시 보내기…',
  'again.confirm.title': '다시 보낼까요?',
  'again.confirm.failed':
    '조건에 맞는 실패한 전송이 {some, select, yes {{count, number}건} other {{count, number}건 넘게}} 있습니다.',
  'again.confirm.succeeded':
    '조건에 맞는, 이미 도착한 전송이 {some, select, yes {{count, number}건} other {{count, number}건 넘게}} 있습니다.',
  'again.confirm.effect':
    '처음과 같은 webhook-id로 보내므로 수신자는 이미 받은 것을 알아볼 수 있습니다. 꺼져 있거나 삭제된 웹훅의 것은 보내지 않습니다.',
  'again.confirm.do': '모두 다시 보내기',
  'again.progress': '지금까지 {count, number}건…',
  'again.stop': '그만 보내기',
  'again.done': '{count, plural, =0 {보낼 것이 남아 있지 않습니다.} other {#건을 다시 보냅니다.}}',
  'again.stopped': '중단했습니다. {count, number}건을 다시 보냅니다.',

  'detail.title': '전송 {id}',
  'detail.gone': '이 전송 기록은 더 이상 보관되지 않습니다.',
  'detail.receiver': '수신 주소',
  'detail.webhookId': 'webhook-id',
  'detail.sequence': '순번',
  'detail.finished': '끝난 시각',
  'detail.open': '콘텐츠 매니저에서 열기',
  'detail.same': '이 항목의 전송 모두 보기',
  'detail.body': '보내는 본문',
  'detail.attempts': '시도',
  'detail.attempts.none': '아직 시도하지 않았습니다.',
  'detail.attempts.last': '시도 {all}번 가운데 마지막 {count}번입니다.',
  'attempt.label': '{number}번째 시도',
  'attempt.request': '요청 헤더',
  'attempt.answer': '응답 헤더',
  'attempt.body': '응답 본문',
  'attempt.body.cut': '앞부분만 보관했습니다.',
  'attempt.none': '없음',

  'subscription.name': '이름',
  'subscription.state': '상태',
  'subscription.secret': '비밀키',
  'subscription.on': '켜짐',
  'subscription.off': '꺼짐',
  'subscription.off.self': '자동으로 꺼짐',
  'subscription.failing': '{time}부터 계속 실패',
  'subscription.none': '아직 웹훅이 없습니다. 설정 → 웹훅에서 만드세요.',
  'subscription.open': '웹훅 열기',
  'subscription.deliveries': '{name}의 전송 기록',
  'secret.since': '{time}부터',
  'secret.overlap': '옛 비밀키도 {time}까지 서명',
  'secret.reveal': '보기',
  'secret.reveal.of': '{name}의 비밀키 보기',
  'secret.rotate': '교체…',
  'secret.rotate.of': '{name}의 비밀키 교체',
  'secret.title': '“{name}”의 비밀키',
  'secret.label': '비밀키',
  'secret.hint':
    '비밀번호처럼 다루세요. 수신자는 이 키로 모든 요청의 webhook-signature를 확인합니다 (standardwebhooks.com).',
  'secret.rotate.title': '“{name}”의 비밀키를 교체할까요?',
  'secret.rotate.body':
    '새 비밀키가 지금의 비밀키를 대신합니다. 한동안(따로 정하지 않았다면 24시간) 두 키로 함께 서명하므로 수신자는 하나도 놓치지 않고 옮겨 갈 수 있습니다. 그 안에 수신자에 새 비밀키를 넣으세요. 그 뒤에는 옛 비밀키를 쓸 수 없습니다.',
  'secret.rotate.leaked': '비밀키가 새어 나갔습니다. 옛 비밀키로는 바로 서명하지 않습니다',
  'secret.rotate.leaked.hint':
    '두 키로 함께 서명하는 기간이 없습니다. 다음 시도부터 수신자는 새 비밀키를 받을 때까지 전송을 거절하며, 거절된 전송은 평소 일정대로 다시 보냅니다.',
  'secret.rotate.do': '비밀키 교체하기',
  'secret.rotated':
    '새 비밀키입니다. {time}까지는 옛 비밀키로도 서명하니, 그 전에 수신자에 새 비밀키를 넣으세요.',
  'secret.rotated.only':
    '새 비밀키입니다. 이제 옛 비밀키로는 아무것도 서명하지 않으니, 지금 수신자에 새 비밀키를 넣으세요.',

  'notice.title': '“{name}” 웹훅이 자동으로 꺼졌습니다',
  'notice.GONE':
    '{time}에 수신자가 더는 받지 않겠다고(410 Gone) 응답했습니다. 웹훅을 삭제하거나, 잘못된 응답이었다면 주소를 고치고 다시 켜세요.',
  'notice.FAILING':
    '며칠 동안 모든 시도가 실패해 {time}에 꺼졌습니다. 실패한 전송에서 까닭을 확인해 수신자를 고친 다음 다시 켜고, 실패한 것을 다시 보내세요.',
  'notice.open': '웹훅 열기',
  'notice.failed': '실패한 전송 보기',

  'widget.title': '웹훅 문제',
  'widget.none': '문제가 없습니다. 모두 도착하고 있습니다',
  'widget.all': '전송 기록 모두 보기',
  'widget.failed':
    '실패한 전송 {some, select, yes {{count, number}건} other {{count, number}건 이상}}',
  'widget.GONE': '꺼짐: 수신자가 더는 받지 않습니다 (410)',
  'widget.FAILING': '꺼짐: 며칠 동안 계속 실패했습니다',

  'panel.title': '웹훅',
  'panel.published': '{time}에 발행한 내용:',
  'panel.none': '이 글의 발행을 보낸 웹훅 기록이 없습니다.',
  'panel.state.succeeded': '{time}에 받음',
  'panel.state.waiting': '아직 못 받음, 다음 시도 {time}',
  'panel.state.due': '아직 못 받음, 곧 보냄',
  'panel.state.sending': '아직 못 받음, 보내는 중',
  'panel.state.off': '아직 못 받음, 웹훅이 꺼져 있음',
  'panel.state.failed': '못 받음: {reason}',
  'panel.all': '이 글의 전송 모두 보기',

  'error.SUBSCRIPTION_OFF': '웹훅이 꺼져 있거나 삭제되었습니다. 먼저 설정 → 웹훅에서 켜세요.',
  'error.ROTATION_UNDER_WAY':
    '지난번 교체가 아직 끝나지 않았습니다. {time}까지는 옛 비밀키로도 서명하므로, 지금 교체하면 옛 비밀키를 쓰는 수신자가 서명을 확인할 수 없게 됩니다. 그 뒤에 교체하거나, 비밀키가 새어 나갔다면 겹치는 기간 없이 교체하세요.',
  'error.SECRET_UNREADABLE':
    'Strapi의 암호화 키가 바뀌어 비밀키를 읽을 수 없습니다. ENCRYPTION_KEY를 되돌리거나, 비밀키를 교체해 수신자에 새로 넣으세요.',
  'error.unknown': '서버가 응답하지 않았습니다. 잠시 후 다시 시도하세요.',

  'failure.ADDRESS_INVALID': '잘못된 주소',
  'failure.ADDRESS_PRIVATE': '사설 주소',
  'failure.ADDRESS_UNKNOWN': '이름을 찾을 수 없음',
  'failure.HEADER_INVALID': '잘못된 헤더',
  'failure.SECRET_UNREADABLE': '비밀키를 읽을 수 없음',
  'failure.TIMEOUT': '응답 시간 초과',
  'failure.CONNECTION_REFUSED': '연결 거부',
  'failure.CONNECTION_CLOSED': '연결 끊김',
  'failure.CONNECTION_FAILED': '연결 실패',
  'failure.CERTIFICATE_INVALID': '인증서 오류',
  'failure.ANSWER_TOO_LARGE': '너무 큰 응답',
  'failure.ANSWER_NEVER_ENDS': '끝나지 않는 응답',
  'failure.REDIRECT': '리디렉션',
  'failure.GONE': '410 Gone',
  'failure.STATUS': '2xx가 아닌 응답',
  'failure.INDEXNOW_INVALID': '요청 거절',
  'failure.INDEXNOW_KEY_REFUSED': '키 거절',
  'failure.INDEXNOW_ADDRESSES_REFUSED': '주소 거절',
  'failure.HUB_REFUSED': '피드 거절',
  'failure.SUBSCRIPTION_DELETED': '삭제된 웹훅',
  'failure.SUBSCRIPTION_OFF': '꺼진 웹훅',
  'failure.MESSAGE_GONE': '삭제된 메시지',
  'failure.INTERNAL': '기록하지 못함',
  'failure.unknown': '실패',
};

/** What each failure means and what to do. English has the server's own messages. */
export const koReasons: Record<string, string> = {
  'reason.ADDRESS_INVALID': '웹훅의 주소가 올바르지 않습니다. 설정 → 웹훅에서 고치세요.',
  'reason.ADDRESS_PRIVATE':
    '사설 또는 예약된 네트워크의 주소로는 보내지 않습니다. 공개 주소를 쓰거나 WEBHOOK_ALLOW_PRIVATE_NETWORK=true를 설정하세요.',
  'reason.ADDRESS_UNKNOWN':
    '수신자의 이름을 찾을 수 없습니다. 주소에 오타가 없는지, 네임서버가 동작하는지 확인하세요.',
  'reason.HEADER_INVALID': '웹훅의 헤더가 올바르지 않습니다. 설정 → 웹훅에서 고치세요.',
  'reason.SECRET_UNREADABLE':
    '암호화 키가 바뀌어 비밀키를 읽을 수 없습니다. ENCRYPTION_KEY를 되돌리거나 비밀키를 교체하세요.',
  'reason.TIMEOUT':
    '수신자가 정해진 시간 안에 응답하지 않았습니다. 먼저 응답하고 일은 나중에 하도록 고치세요.',
  'reason.CONNECTION_REFUSED':
    '그 주소에서 받는 프로그램이 없습니다. 수신자가 실행 중인지 확인하세요.',
  'reason.CONNECTION_CLOSED': '수신자가 응답하기 전에 연결을 끊었습니다.',
  'reason.CONNECTION_FAILED': '수신자에 연결하지 못했습니다.',
  'reason.CERTIFICATE_INVALID':
    '수신자의 TLS 인증서가 올바르지 않습니다. 갱신하거나, 알려진 기관이 이 이름으로 발급한 인증서를 쓰세요.',
  'reason.ANSWER_TOO_LARGE': '응답이 너무 큽니다. 짧게 응답하도록 고치세요.',
  'reason.ANSWER_NEVER_ENDS': '응답이 시간 안에 끝나지 않았습니다.',
  'reason.REDIRECT':
    '수신자가 다른 주소로 보냅니다. 리디렉션은 따라가지 않으니 최종 주소를 넣으세요.',
  'reason.GONE': '수신자가 더는 받지 않겠다고 응답했습니다.',
  'reason.STATUS': '수신자가 2xx가 아닌 상태로 응답했습니다.',
  'reason.INDEXNOW_INVALID':
    '검색엔진이 요청을 읽지 못했습니다. 응답 본문을 보고 INDEXNOW_ENDPOINTS와 INDEXNOW_KEY를 확인하세요.',
  'reason.INDEXNOW_KEY_REFUSED':
    '검색엔진이 키를 거절했습니다. 본문의 keyLocation 주소(/indexnow-key.txt)에서 이 서버의 GET /api/indexnow-key.txt 응답이 보이도록 사이트를 고친 다음 다시 보내세요.',
  'reason.INDEXNOW_ADDRESSES_REFUSED':
    '검색엔진이 주소를 거절했습니다. 호스트에 속하지 않는 주소이거나 다른 호스트의 키입니다. 사이트 설정의 글 주소를 고치세요. 고친 주소는 글이 다음에 바뀔 때 알립니다.',
  'reason.HUB_REFUSED':
    '허브가 피드를 거절했습니다. 응답 본문을 보고 WEBSUB_HUB와, 허브가 PUBLIC_URL의 피드에 닿는지 확인하세요.',
  'reason.INTERNAL':
    '시도가 실패했고, 자세한 내용을 저장하지 못했습니다. 원인은 아래 코드와 서버 로그에 있습니다.',
  'reason.MESSAGE_GONE':
    '메시지가 데이터베이스에서 삭제되어 보낼 것이 없습니다. 수신자에게 알리려면 글을 다시 발행하세요.',
  'reason.SUBSCRIPTION_DELETED': '웹훅이 삭제되어 보내지 않았습니다.',
  'reason.SUBSCRIPTION_OFF': '웹훅이 오래 꺼져 있어 보내지 않았습니다.',
};
