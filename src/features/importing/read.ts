import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { MAX_BYTES, parseArticle, type Fault, type ParseResult } from './parsing';

/** A file to read, and the hash of its bytes for which nothing is to be done. */
export interface ReadRequest {
  file: string;
  path: string;
  unchangedHash: string | null;
}

/** What reading a file gave. */
export type Reading =
  | { kind: 'unreadable'; faults: Fault[] }
  | { kind: 'unchanged' }
  | { kind: 'parsed'; contentHash: string; result: ParseResult };

/** Reads a file, and parses it unless it is unchanged. */
export async function readArticleFile(request: ReadRequest): Promise<Reading> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(request.file);
    // The size first, so that a mistaken argument is not read into memory; one byte more than is
    // allowed is enough for the parser to refuse it in its own words.
    bytes = size > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : await readFile(request.file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return {
      kind: 'unreadable',
      faults: [{ line: 1, reason: `The file cannot be read: ${reason}.` }],
    };
  }
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  if (contentHash === request.unchangedHash) return { kind: 'unchanged' };
  return { kind: 'parsed', contentHash, result: parseArticle({ path: request.path, bytes }) };
}
