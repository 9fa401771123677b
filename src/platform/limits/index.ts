/* Limits how many requests a client may send in a while. */

export { Clients } from './clients';
export { isForwarded } from './forwarded';
export { startLimits, stopLimits, limitsOf } from './lifecycle';
export { countQueries, limitCredentials, limitRequests } from './requests';
export { networkOf } from './network';
export { rateLimitHeaders, refusalBody } from './headers';
export type { Limits, Verdict } from './limits';
