/** The turn of this process to start on a database. */
export interface StartLock {
  /** Whether no other process can have started since. */
  isHeld(): boolean;
  /** Lets the next process start. */
  release(): Promise<void>;
}
