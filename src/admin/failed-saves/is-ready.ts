interface Checks {
  /** Whether the server answers. */
  answers: () => Promise<boolean>;
  isTyping: () => boolean;
  /** Whether a dialog with a form of its own is open. */
  isFormInDialog: () => boolean;
  /** Waits a moment. */
  pause: () => Promise<void>;
}

/**
 * Resolves to whether a failed save may be repeated: the server answers, the editor has paused, and no
 * dialog has a form. Strapi would save that form as well, however much of it is filled in.
 */
export async function isReady({
  answers,
  isTyping,
  isFormInDialog,
  pause,
}: Checks): Promise<boolean> {
  if (!(await answers())) return false;
  while (isTyping()) await pause();
  return !isFormInDialog();
}
