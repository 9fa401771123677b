export { chunks } from './chunks';
export { isPostgres, lockRows, nowSql, valuesOf } from './dialect';
export {
  databaseFailure,
  isServerFault,
  isTransient,
  outageOf,
  type DatabaseFailure,
} from './failure';
export { startFileGuard, stopFileGuard } from './file-guard';
export { rowsOf } from './internal-tables';
export { jsonColumn, jsonValue } from './json-column';
export { acquireWriteLock, lockDocument, lockUntilCommit, tryLockDocument } from './lock';
export { onDocuments, onDocumentWrites, type DocumentCall } from './on-documents';
export { isOutage, outageMetBy, registerOutages } from './outages';
export { logFailure } from './log-failure';
export { ownStore } from './own-store';
export { readForPublic } from './read-slots';
export { stopReaders } from './reader';
export { abortingFault, readInSnapshot } from './snapshot';
export { openSqliteFile } from './sqlite-file';
export { runSql, withKnex, type Knex, type KnexQuery, type SqlValue } from './sql';
export { registerWriteTransaction, transactionWithRetries } from './write-transaction';
export { registerCommits, registerTable, type InternalTable } from '../../strapi';
