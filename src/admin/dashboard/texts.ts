import type { Texts } from '../shared/feature';

export const dashboardTexts: Texts = {
  en: {
    'threeline.untitled': 'Untitled',
    'threeline.dashboard.published': 'Published lately',
    'threeline.dashboard.published.none': 'Nothing has been published yet',
    'threeline.dashboard.left-drafts': 'Drafts left for a week',
    'threeline.dashboard.left-drafts.none': 'No draft has been left lying',
    'threeline.dashboard.since': 'since {date}',
  },
  ko: {
    'threeline.untitled': '제목 없음',
    'threeline.dashboard.published': '최근 발행한 글',
    'threeline.dashboard.published.none': '아직 발행한 글이 없습니다',
    'threeline.dashboard.left-drafts': '일주일 넘게 둔 초안',
    'threeline.dashboard.left-drafts.none': '오래 둔 초안이 없습니다',
    'threeline.dashboard.since': '{date}부터',
  },
};
