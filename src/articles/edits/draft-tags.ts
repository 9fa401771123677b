import type { Context } from 'koa';
import { PreconditionFailedError } from '../../platform/http';
import type { DraftVersion } from './versions';

type Tagged = Pick<DraftVersion, 'id' | 'version'>;

/** The entity tag of a draft: its edit version, and its row, since each language has its own. */
const tagOf = ({ id, version }: Tagged): string => `"${String(version)}.${id.toString(36)}"`;

/** The drafts that a request has read or written, by the ids of their rows. */
const noted = new WeakMap<Context, Map<number, number>>();

/** Notes a draft that a request has read or written, for the `ETag` of its response. */
export function noteDraft(ctx: Context, { id, version }: Tagged): void {
  const drafts = noted.get(ctx) ?? new Map<number, number>();
  noted.set(ctx, drafts.set(id, Math.max(version, drafts.get(id) ?? 0)));
}

/** The `ETag` of a response about one draft, or `null` for any other response. */
export function draftTag(ctx: Context): string | null {
  const [draft, ...more] = noted.get(ctx) ?? [];
  if (draft === undefined || more.length > 0) return null;
  const [id, version] = draft;
  return tagOf({ id, version });
}

/**
 * Refuses a write whose `If-Match` names none of the present drafts. Tags are compared as texts, so
 * that a weak, malformed or foreign one matches nothing.
 * https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1
 *
 * @throws PreconditionFailedError (412)
 */
export function requireMatch(ifMatch: string, drafts: readonly Tagged[]): void {
  const asked = ifMatch.split(',').map((tag) => tag.trim());
  if (drafts.some((draft) => asked.includes('*') || asked.includes(tagOf(draft)))) return;
  throw new PreconditionFailedError(
    'The draft is not the one that If-Match names. Read it again with status=draft, and repeat the change with its ETag.',
    { code: 'EDIT_VERSION_STALE' },
  );
}
