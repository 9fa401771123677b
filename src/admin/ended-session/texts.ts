import type { Texts } from '../shared/feature';

/** The last two replace texts of Strapi, which say that unsaved text is lost. */
export const endedSessionTexts: Texts = {
  en: {
    'threeline.session.title': 'Your session has ended',
    'threeline.session.body':
      'Your text is still here. Enter the password of {email} to save it and go on.',
    'threeline.session.password': 'Password',
    'threeline.session.submit': 'Sign in and go on',
    'threeline.session.leave': 'Go to the sign-in page',
    'threeline.session.wrong': 'This password is not right.',
    'threeline.session.often': 'Too many attempts. Wait a few minutes, and try again.',
    'threeline.session.away': 'The server cannot be reached. Try again in a moment.',
    'threeline.session.other-tab':
      'Another tab of this panel asks for your password. Sign in there, and this tab goes on by itself. Your text is still here.',
    'threeline.session.close': 'Close',
    'app.session.ended.title': 'Your session has ended',
    'app.session.ended.unsaved':
      'Your unsaved text is kept in this browser. Once you sign in again, it is offered in the same article.',
  },
  ko: {
    'threeline.session.title': '로그인이 만료되었습니다',
    'threeline.session.body':
      '쓴 글은 그대로 있습니다. 아래 계정의 비밀번호를 입력하면 저장하고 이어서 쓸 수 있습니다: {email}',
    'threeline.session.password': '비밀번호',
    'threeline.session.submit': '로그인하고 이어 쓰기',
    'threeline.session.leave': '로그인 화면으로 가기',
    'threeline.session.wrong': '비밀번호가 맞지 않습니다.',
    'threeline.session.often': '여러 번 시도했습니다. 몇 분 뒤에 다시 시도하세요.',
    'threeline.session.away': '서버에 연결되지 않습니다. 잠시 후 다시 시도하세요.',
    'threeline.session.other-tab':
      '다른 탭에 비밀번호 입력 창이 열려 있습니다. 그 탭에서 로그인하면 이 탭에서도 자동으로 이어집니다. 쓴 글은 그대로 있습니다.',
    'threeline.session.close': '닫기',
    'app.session.ended.title': '로그인이 만료되었습니다',
    'app.session.ended.unsaved':
      '저장되지 않은 글은 이 브라우저에 보관됩니다. 다시 로그인하면 같은 글에서 복원할 수 있습니다.',
  },
};
