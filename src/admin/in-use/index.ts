import type { Feature } from '../shared/feature';
import { askToDelete, words } from './ask';
import { inUseIn } from './refusal';
import { inUseTexts } from './texts';

const CONFIRMATION = { 'X-Confirm': 'in-use' };

/**
 * Sends a deletion again, confirmed, after the person was asked. Wraps `fetch`, because Strapi
 * deletes from half a dozen places (an entry, several, a file, several, folders) which have nothing
 * else in common, and none of them lets a refusal be answered.
 */
function askBeforeDeleting(): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const response = await send(input, init);
    if (response.status !== 409 || input instanceof Request) return response;
    const refusal = inUseIn(
      await response
        .clone()
        .json()
        .catch(() => null),
    );
    if (refusal === null) return response;
    if (await askToDelete(refusal)) {
      const headers = new Headers(init?.headers);
      for (const [name, value] of Object.entries(CONFIRMATION)) headers.set(name, value);
      return send(input, { ...init, headers });
    }
    // What Strapi shows then is in the server's English, and asks for a header.
    const message = words().formatMessage({ id: 'in-use.kept' });
    const error = { status: 409, name: 'ConflictError', message, details: {} };
    return Response.json({ data: null, error }, { status: 409 });
  };
}

/** Asks before what published articles show is deleted. */
export const inUse: Feature = { texts: inUseTexts, bootstrap: askBeforeDeleting };
