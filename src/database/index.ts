export { registerCommits } from './commits';
export { CommitError } from './commit-error';
export { databaseFailure, isTransient, type DatabaseFailure } from './failure';
