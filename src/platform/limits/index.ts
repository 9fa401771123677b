/* Limits how many requests a client may send in a while. */

export { Clients } from './clients';
export { startLimits, stopLimits, limitsOf } from './lifecycle';
export { countQueries, limitCredentials, limitRequests } from './requests';
export { rateLimitHeaders, refusalBody } from './headers';
export type { Limits, Verdict } from './limits';
