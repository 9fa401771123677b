/**
 * Renews the session at the next key after a heartbeat was refused with 401: somebody writes, so the
 * session is in use. Strapi renews it by itself only for a user who was active while it was valid.
 *
 * States: valid → refused (401) → tried (a key). Any other response leads back to valid, so that a
 * session which has ended is tried once.
 */
export interface Renewal {
  /** @param status of a heartbeat; `null` if the server did not answer */
  noteStatus: (status: number | null) => void;
  noteKey: () => void;
}

/** @param renew renews the session */
export function createRenewal(renew: () => void): Renewal {
  let state: 'valid' | 'refused' | 'tried' = 'valid';
  return {
    noteStatus(status) {
      if (status !== 401) state = 'valid';
      else if (state === 'valid') state = 'refused';
    },
    noteKey() {
      if (state !== 'refused') return;
      state = 'tried';
      renew();
    },
  };
}
