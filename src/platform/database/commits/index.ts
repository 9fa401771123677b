export { registerCommits } from './commits';
export { CommitError } from './commit-error';
export { databaseFailure, isTransient, isWorthRetrying, type DatabaseFailure } from './failure';
