import type { Texts } from '../shared/feature';

export const failedSaveTexts: Texts = {
  en: {
    'threeline.failed-save.away-retried':
      'Not saved: the server cannot be reached. Your text stays here and is saved as soon as the server answers.',
    'threeline.failed-save.away':
      'Not saved: the server cannot be reached. Your text stays here. Save again in a moment.',
    'threeline.failed-save.away-publish':
      'Not published: the server cannot be reached. Your text stays here. Publish again in a moment.',
    'threeline.failed-save.too-large':
      'Not saved: the article is too large. Its largest part is {part} ({size} KB). Shorten or split it, and save again.',
    'threeline.failed-save.session-ended':
      'Not saved: your session has ended. Your text is kept in this browser. Sign in again to save it.',
    'threeline.failed-save.title': 'Not saved',
    'threeline.failed-save.waiting':
      'The server cannot be reached. Saving is tried again by itself; your text stays here.',
    'threeline.failed-save.given-up':
      'Saving failed several times. Your text stays here and in this browser.',
    'threeline.failed-save.now': 'Save now',
  },
  ko: {
    'threeline.failed-save.away-retried':
      '서버에 연결되지 않아 저장하지 못했습니다. 쓴 글은 그대로 있으며, 서버가 응답하면 자동으로 저장합니다.',
    'threeline.failed-save.away':
      '서버에 연결되지 않아 저장하지 못했습니다. 쓴 글은 그대로 있습니다. 잠시 후 다시 저장하세요.',
    'threeline.failed-save.away-publish':
      '서버에 연결되지 않아 발행하지 못했습니다. 쓴 글은 그대로 있습니다. 잠시 후 다시 발행하세요.',
    'threeline.failed-save.too-large':
      '글이 너무 커서 저장하지 못했습니다. 가장 큰 부분: {part} ({size}KB). 줄이거나 나눈 뒤 다시 저장하세요.',
    'threeline.failed-save.session-ended':
      '로그인이 만료되어 저장하지 못했습니다. 쓴 글은 이 브라우저에 보관됩니다. 다시 로그인한 뒤 저장하세요.',
    'threeline.failed-save.title': '저장하지 못했습니다',
    'threeline.failed-save.waiting':
      '서버에 연결되지 않습니다. 자동으로 다시 저장하며, 쓴 글은 그대로 있습니다.',
    'threeline.failed-save.given-up':
      '여러 번 저장하지 못했습니다. 쓴 글은 이 화면과 이 브라우저에 그대로 있습니다.',
    'threeline.failed-save.now': '지금 저장하기',
  },
};
