import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import {
  MAX_BYTES,
  parseArticle,
  type Fault,
  type ParseResult,
  type ParsingRules,
  type SourceFile,
} from './parsing';
import type { ArticleFile } from './source-files';

/** The result of reading a file. */
export type Reading =
  | { kind: 'unreadable'; faults: Fault[] }
  | { kind: 'unchanged' }
  | { kind: 'parsed'; contentHash: string; result: ParseResult };

interface ReadingRules {
  parsing: ParsingRules;
  /** Finds the date of a file that has none itself. */
  otherDate: (file: string, modified: Date) => SourceFile['otherDate'];
}

/**
 * Reads a file and parses it unless it is unchanged.
 *
 * @param unchangedHash the hash of the bytes for which parsing is skipped
 */
export async function readArticleFile(
  { file, within }: ArticleFile,
  unchangedHash: string | null,
  { parsing, otherDate }: ReadingRules,
): Promise<Reading> {
  let bytes: Uint8Array;
  let modified: Date;
  try {
    const { size, mtime } = await stat(file);
    modified = mtime;
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
    const source = { path: within, bytes, otherDate: otherDate(file, modified) };
    return { kind: 'parsed', contentHash, result: parseArticle(source, parsing) };
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
