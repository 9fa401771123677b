/** The faults of a new password, as the server says them. */
export const PASSWORD_MESSAGES = {
  PASSWORD_TOO_SHORT: 'The password has fewer than 10 characters. Choose a longer one.',
  PASSWORD_TOO_LONG: 'The password has more than 72 bytes. Choose a shorter one.',
  PASSWORD_TOO_COMMON:
    'The password is one of those that are guessed first. Choose one that nobody else has.',
} as const;

export type PasswordFault = keyof typeof PASSWORD_MESSAGES;

/** The other refusals of signing in, as the server says them. */
export const ACCOUNT_MESSAGES = {
  ...PASSWORD_MESSAGES,
  SETUP_TOKEN_NEEDED:
    'The setup token is missing or wrong. Open the setup link that the log of the server shows, and register there.',
  EMAIL_NOT_CONFIGURED:
    'This server cannot send e-mail. Ask an administrator for a new password, or set SMTP_URL on the server.',
} as const;
