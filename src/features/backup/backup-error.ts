export type BackupErrorCode =
  | 'BACKUP_DAMAGED'
  | 'BACKUP_FOLDER_FOREIGN'
  | 'BACKUP_FOLDER_UNUSABLE'
  | 'BACKUP_INCOMPLETE'
  | 'BACKUP_NEWER'
  | 'BACKUP_NOT_FOUND'
  | 'BACKUP_NOT_PROVEN'
  | 'BACKUP_OF_OTHER_DATABASE'
  | 'BACKUP_RUNNING'
  | 'CLOCK_BEHIND'
  | 'DATABASE_EMPTY'
  | 'DATABASE_UNSUPPORTED'
  | 'PROOF_NOT_ALLOWED'
  | 'PROOF_NOT_RECORDED'
  | 'RESTORE_DIFFERS'
  | 'RESTORE_PLACE_FILLED'
  | 'UPLOADS_FOLDER_MISSING'
  | 'UPLOADS_MISSING';

/** A backup or restore that cannot go on. Its message names the thing, the fault and the remedy. */
export class BackupError extends Error {
  override name = 'BackupError';
  constructor(
    readonly code: BackupErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
