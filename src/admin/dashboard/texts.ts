import type { Texts } from '../shared/feature';

export const homeTexts: Texts = {
  en: {
    'threeline.home.untitled': 'Untitled',
    'threeline.home.published': 'Published lately',
    'threeline.home.published.none': 'Nothing has been published yet',
    'threeline.home.left-drafts': 'Drafts left for a week',
    'threeline.home.left-drafts.none': 'No draft has been left lying',
    'threeline.home.since': 'since {date}',
  },
  ko: {
    'threeline.home.untitled': '제목 없음',
    'threeline.home.published': '최근 발행한 글',
    'threeline.home.published.none': '아직 발행한 글이 없습니다',
    'threeline.home.left-drafts': '일주일 넘게 둔 초안',
    'threeline.home.left-drafts.none': '오래 둔 초안이 없습니다',
    'threeline.home.since': '{date}부터',
  },
};
