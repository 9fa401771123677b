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
  | 'INDEXNOW_INVALID'
  | 'INDEXNOW_KEY_REFUSED'
  | 'INDEXNOW_ADDRESSES_REFUSED'
  | 'HUB_REFUSED'
  | 'INTERNAL';

/** Why an attempt failed, with a message that names the remedy. */
export interface Failure {
  code: FailureCode;
  message: string;
  /** The same request would fail again, so it is not retried. */
  isFinal?: boolean;
}

/** The HTTP response of a receiver. */
export interface ReceiverResponse {
  status: number;
  headers: Headers;
  /** The first 4 KB of the body. */
  body: string;
  truncated: boolean;
  retryAfterMs: number | null;
}

/** One HTTP request to a receiver, and its result. */
export interface Attempt {
  durationMs: number;
  requestHeaders: Headers;
  response: ReceiverResponse | null;
  /** `null` for a success. */
  failure: Failure | null;
}
