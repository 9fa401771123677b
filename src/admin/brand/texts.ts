import type { Texts } from '../shared/feature';

/** Strapi's own texts that name Strapi, or a rule that this product has changed. */
export const brandTexts: Texts = {
  en: {
    'Auth.form.welcome.title': 'Threeline',
    'Auth.form.welcome.subtitle': 'Sign in to write and publish',
    'Auth.form.register.subtitle':
      'This account is for the admin panel only. Everything is stored in your own database.',
    'Auth.form.password.hint':
      'At least 10 characters, with an upper-case letter, a lower-case letter and a digit',
    'app.components.LeftMenu.navbrand.title': 'Threeline',
    'Settings.permissions.users.listview.header.subtitle':
      'Everybody who can sign in to this panel',
    'components.Input.error.validation.maxLength': 'Too long: at most {max} characters.',
  },
  ko: {
    'Auth.form.welcome.title': 'Threeline',
    'Auth.form.welcome.subtitle': '로그인하고 글을 쓰세요',
    'Auth.form.register.subtitle':
      '이 계정은 관리자 패널에서만 쓰입니다. 모든 내용은 여러분의 데이터베이스에 저장됩니다.',
    'Auth.form.password.hint': '10자 이상, 영문 대문자와 소문자, 숫자를 하나 이상 넣으세요',
    'app.components.LeftMenu.navbrand.title': 'Threeline',
    'Settings.permissions.users.listview.header.subtitle': '이 패널에 로그인할 수 있는 모든 사용자',
    'components.Input.error.validation.maxLength': '{max}자를 넘습니다.',
  },
};
