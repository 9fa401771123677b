import type { Texts } from '../shared/feature';

export const formerSlugTexts: Texts = {
  en: {
    'threeline.slugs.title': 'Former slugs',
    'threeline.slugs.hint': 'Links to these still lead to this article.',
    'threeline.slugs.release': 'Release {slug}',
    'threeline.slugs.question':
      'Links to “{slug}” will lead nowhere from now on, and another article may take it.',
    'threeline.slugs.confirm': 'Release',
    'threeline.slugs.keep': 'Keep it',
    'threeline.slugs.released': '“{slug}” is free.',
  },
  ko: {
    'threeline.slugs.title': '옛 주소',
    'threeline.slugs.hint': '아래 주소의 링크는 지금도 이 글로 연결됩니다.',
    'threeline.slugs.release': '{slug} 해제',
    'threeline.slugs.question':
      '이제 “{slug}” 링크는 어디로도 연결되지 않으며, 다른 글이 이 주소를 쓸 수 있게 됩니다.',
    'threeline.slugs.confirm': '주소 해제하기',
    'threeline.slugs.keep': '그대로 두기',
    'threeline.slugs.released': '“{slug}” 주소를 해제했습니다.',
  },
};
