/* Finds the address of the client of a request, behind proxies or not. */

export { clientAddress } from './client-address';
export { isForwarded } from './forwarded';
export { networkOf, plainAddress } from './network';
