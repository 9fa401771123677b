/* Copies the database and the uploaded files, proves each copy, and restores it. */

export { hashAnswers } from './answers';
export { backUp } from './back-up';
export { BackupError } from './backup-error';
export { declareBackupMetrics } from './last-backup';
export { SCRATCH_SCHEMA } from './postgres/scratch';
export { proofMessage } from './prove';
export { restoreBackup, restoreToProve } from './restore';
