/** Returns an id that no other form has. `crypto.randomUUID` exists in secure contexts only. */
export const newFormId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
