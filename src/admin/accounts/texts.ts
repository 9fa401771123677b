import { ACCOUNT_MESSAGES } from '../../platform/accounts/pure';
import type { Texts } from '../shared/feature';

/** Strapi's forms look up the text of an error by its English message. */
const keyed = (texts: Record<keyof typeof ACCOUNT_MESSAGES, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).map(([code, text]) => [
      `apiError.${ACCOUNT_MESSAGES[code as keyof typeof ACCOUNT_MESSAGES]}`,
      text,
    ]),
  );

/** The refusals of the first visit and of new passwords. */
export const accountTexts: Texts = {
  en: keyed(ACCOUNT_MESSAGES),
  ko: keyed({
    PASSWORD_TOO_SHORT: '비밀번호가 10자보다 짧습니다. 더 길게 정하세요.',
    PASSWORD_TOO_LONG: '비밀번호가 72바이트를 넘습니다. 더 짧게 정하세요.',
    PASSWORD_TOO_COMMON: '남들이 먼저 떠올리는 흔한 비밀번호입니다. 다른 비밀번호를 정하세요.',
    SETUP_TOKEN_NEEDED:
      '설정 토큰이 없거나 틀렸습니다. 서버 로그에 나오는 설정 링크를 열어 등록하세요.',
    EMAIL_NOT_CONFIGURED:
      '이 서버는 이메일을 보낼 수 없습니다. 관리자에게 새 비밀번호를 요청하거나 서버에 SMTP_URL을 설정하세요.',
  }),
};
