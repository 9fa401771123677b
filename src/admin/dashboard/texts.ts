import type { Texts } from '../shared/feature';

export const dashboardTexts: Texts = {
  en: {
    'threeline.untitled': 'Untitled',
    'threeline.dashboard.published': 'Published lately',
    'threeline.dashboard.published.none': 'Nothing has been published yet',
    'threeline.dashboard.left-drafts': 'Drafts left for a week',
    'threeline.dashboard.left-drafts.none': 'No draft has been left lying',
    'threeline.dashboard.since': 'since {date}',
    'threeline.dashboard.without-summary': 'Without three lines',
    'threeline.dashboard.without-summary.count':
      '{count, plural, one {# article is} other {# articles are}} left to summarise',
    'threeline.dashboard.without-summary.none': 'Every article has its three lines',
    'threeline.dashboard.without-summary.off': 'This site publishes no article without three lines',
  },
  ko: {
    'threeline.untitled': '제목 없음',
    'threeline.dashboard.published': '최근 발행한 글',
    'threeline.dashboard.published.none': '아직 발행한 글이 없습니다',
    'threeline.dashboard.left-drafts': '일주일 넘게 둔 초안',
    'threeline.dashboard.left-drafts.none': '오래 둔 초안이 없습니다',
    'threeline.dashboard.since': '{date}부터',
    'threeline.dashboard.without-summary': '세 줄 요약이 없는 글',
    'threeline.dashboard.without-summary.count': '요약할 글 {count}개',
    'threeline.dashboard.without-summary.none': '모든 글에 세 줄 요약이 있습니다',
    'threeline.dashboard.without-summary.off': '이 사이트는 모든 글을 세 줄 요약과 함께 발행합니다',
  },
};
