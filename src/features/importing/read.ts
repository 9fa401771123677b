import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { MAX_BYTES, parseArticle, type Fault, type ParseResult } from './parsing';
import type { ArticleFile } from './source-files';

/** The result of reading a file. */
export type Reading =
  | { kind: 'unreadable'; faults: Fault[] }
  | { kind: 'unchanged' }
  | { kind: 'parsed'; contentHash: string; result: ParseResult };

/**
 * Reads a file and parses it unless it is unchanged.
 *
 * @param unchangedHash the hash of the bytes for which parsing is skipped
 */
export async function readArticleFile(
  { file, path }: ArticleFile,
  unchangedHash: string | null,
): Promise<Reading> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    // Check the size first, so that a huge file is not read into memory. The parser refuses a file by its
    // length, so one byte more than the limit stands for the content.
    bytes = size > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : await readFile(file);
  } catch (error) {
    return unreadable(
      `the file cannot be read (${messageOf(error)}): check its path and permissions`,
    );
  }
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  if (contentHash === unchangedHash) return { kind: 'unchanged' };
  try {
    return { kind: 'parsed', contentHash, result: parseArticle({ path, bytes }) };
  } catch (error) {
    // A defect of a parser must not stop the import of the other files.
    return unreadable(`parsing the file failed (${messageOf(error)}): simplify its markup`);
  }
}

const unreadable = (reason: string): Reading => ({
  kind: 'unreadable',
  faults: [{ line: 1, reason }],
});

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
