export { DEFAULT_LOCALE_DOCUMENT, type Change, type ChangeAction } from './change';
export {
  changeLogHealth,
  followChanges,
  startChangeLog,
  stopChangeLog,
  type ChangeLogHealth,
} from './lifecycle';
export type { FollowOptions } from './follower';
export { LOG_TABLE as CHANGES_TABLE } from './log';
export { pruneChanges } from './prune';
export { beforeCommit, onLocalCommit, registerChangeLog } from './record';
export { cacheTagsOf, documentTag, EVERYTHING, typeTag } from './cache-tags';
export { isLogged } from './models';
