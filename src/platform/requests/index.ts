/* Knows the request on whose behalf the code runs: its id, its route, and how it was answered. */

export { currentRequest, onBehalfOf } from './current-request';
export { registerRequests } from './framework';
export { isHit, markHit, nameRoute, routeNameOf } from './marks';
export { identify, REQUEST_ID, requestIdOf, trustRequestIds } from './request-id';
