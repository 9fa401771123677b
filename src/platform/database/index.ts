export { acquireWriteLock, lockDocument, lockUntilCommit, tryLockDocument } from './lock';
export { onDocuments, onDocumentWrites, type DocumentCall } from './on-documents';
export { abortingFault, readInSnapshot } from './snapshot';
export { registerWriteTransaction, transactionWithRetries } from './write-transaction';
export { withKnex, type Knex, type KnexQuery } from './sql';
export { databaseFailure, type DatabaseFailure, isTransient } from './failure';
export { rowsOf } from './internal-tables';
export { registerCommits, registerTable, type InternalTable } from '../../strapi';
