export {
  DEFAULT_LOCALE_DOCUMENT,
  type Change,
  type ChangeAction,
  type UnloggedChange,
} from './change';
export {
  changeLogHealth,
  followChanges,
  startChangeLog,
  stopChangeLog,
  type ChangeLogHealth,
} from './lifecycle';
export type { FollowOptions } from './follower';
export { followerLag } from './follower-lag';
export { LOG_TABLE as CHANGES_TABLE } from './log';
export { pruneChanges } from './prune';
export { readAhead } from './read-ahead';
export {
  beforeCommit,
  hasWritten,
  onLocalCommit,
  registerChangeLog,
  writeInCommitOrder,
} from './record';
export type { WriteLogged } from './state';
export { cacheTagsOf, documentTag, EVERYTHING, typeTag } from './cache-tags';
export { isLogged } from './models';
export { shownProcess, shownProcesses } from './sessions';
