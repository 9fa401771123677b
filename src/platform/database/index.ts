export { acquireWriteLock, lockDocument, lockUntilCommit, tryLockDocument } from './lock';
export { onDocuments, onDocumentWrites, type DocumentCall } from './on-documents';
export { abortingFault, readInSnapshot } from './snapshot';
export { registerWriteTransaction, transactionWithRetries } from './write-transaction';
export { withKnex, type Knex, type KnexQuery } from './sql';
export { databaseFailure, type DatabaseFailure, isTransient, registerCommits } from './commits';
export { rowsOf, type InternalTable, registerTable } from './register-table';
