import type { Texts } from '../shared/feature';

export const removedTexts: Texts = {
  en: {
    'threeline.removed.title': 'Removed from the form',
    'threeline.removed.take-back': 'Put back',
    'threeline.removed.take-back.of': 'Put back: {name}',
  },
  ko: {
    'threeline.removed.title': '입력란에서 지운 것',
    'threeline.removed.take-back': '되돌리기',
    'threeline.removed.take-back.of': '되돌리기: {name}',
  },
};
