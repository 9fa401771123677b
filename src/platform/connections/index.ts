/* Bounds what clients can do with their connections. */

export { limitConnections, releaseConnections } from './lifecycle';
export { closeIfUnread } from './unread-body';
