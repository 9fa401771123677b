/** The user who typed the text. */
export interface TextOwner {
  user: string;
  email: string;
}

const owners = new Set<TextOwner>();

/** Notes that the page shows text which is not saved, until the returned function is called. */
export function holdText(owner: TextOwner): () => void {
  owners.add(owner);
  return () => {
    owners.delete(owner);
  };
}

/** Returns who typed the unsaved text that the page shows; `null` if there is none. */
export const textOwner = (): TextOwner | null => [...owners][0] ?? null;
