import type { Headers } from './headers';

/** Why an attempt failed, for programs; the admin panel translates it. */
export type FailureCode =
  | 'ADDRESS_INVALID'
  | 'ADDRESS_PRIVATE'
  | 'ADDRESS_UNKNOWN'
  | 'HEADER_INVALID'
  | 'SECRET_UNREADABLE'
  | 'TIMEOUT'
  | 'CONNECTION_REFUSED'
  | 'CONNECTION_CLOSED'
  | 'CONNECTION_FAILED'
  | 'CERTIFICATE_INVALID'
  | 'ANSWER_TOO_LARGE'
  | 'ANSWER_NEVER_ENDS'
  | 'REDIRECT'
  | 'GONE'
  | 'STATUS'
  | 'INTERNAL';

/** Why an attempt failed, for a person to act on. */
export interface Failure {
  code: FailureCode;
  message: string;
}

/** What came back. */
export interface ReceiverAnswer {
  status: number;
  headers: Headers;
  /** The beginning of its body. */
  body: string;
  truncated: boolean;
  retryAfterMs: number | null;
}

/** One HTTP request to a receiver, and how it went. */
export interface Attempt {
  durationMs: number;
  requestHeaders: Headers;
  answer: ReceiverAnswer | null;
  /** `null` for a success. */
  failure: Failure | null;
}
