import type { Texts } from '../shared/feature';

export const previewTexts: Texts = {
  en: {
    'threeline.preview.title': 'Link for a colleague',
    'threeline.preview.copy': 'Copy a preview link',
    'threeline.preview.copied': 'Copied. Whoever has the link sees the article as it is saved.',
    'threeline.preview.valid': 'Valid until {until} ({zone}), for anyone who has it.',
  },
  ko: {
    'threeline.preview.title': '동료에게 보여 줄 링크',
    'threeline.preview.copy': '미리보기 링크 복사',
    'threeline.preview.copied': '복사했습니다. 링크가 있으면 누구나 저장된 글을 볼 수 있습니다.',
    'threeline.preview.valid': '{until}({zone})까지, 링크가 있는 누구나 볼 수 있습니다.',
  },
};
