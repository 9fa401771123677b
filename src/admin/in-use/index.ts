import type { Feature } from '../shared/feature';
import { resolveConflicts, type Resolution } from '../strapi/conflict-responses';
import { askToDelete, inUseIntl } from './ask-to-delete';
import { readInUseError } from './read-in-use-error';
import { inUseTexts } from './texts';

/** The header by which the server accepts a deletion in spite of `IN_USE`. */
const CONFIRMATION = { 'X-Confirm': 'in-use' };

/** Asks the editor, and sends a confirmed deletion again. */
async function resolveInUse(body: unknown): Promise<Resolution | null> {
  const error = readInUseError(body);
  if (error === null) return null;
  if (await askToDelete(error)) return { retryWith: [{ headers: CONFIRMATION }] };
  // The server's own message is in English and names a header.
  return { message: inUseIntl().formatMessage({ id: 'in-use.kept' }) };
}

/** Asks for confirmation before an entry or file that published articles show is deleted. */
export const inUse: Feature = {
  texts: inUseTexts,
  bootstrap() {
    resolveConflicts(resolveInUse);
  },
};
