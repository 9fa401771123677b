/** Resolves after some milliseconds. */
export const wait = (/** @type {number} */ ms) => new Promise((later) => setTimeout(later, ms));
