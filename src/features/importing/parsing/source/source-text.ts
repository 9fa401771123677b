import type { Fault } from '../parsed-article';
import { isBlank } from '../text';

/** The largest file that is imported, in bytes. A usual article has about 6,000. */
export const MAX_BYTES = 2 * 1024 * 1024;
/** The most lines of a file. It bounds the time that parsing can take. */
const MAX_LINES = 20_000;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

type SourceText = { ok: true; text: string } | { ok: false; faults: Fault[] };

/**
 * Decodes bytes as strict UTF-8. Returns the text without a byte order mark, with `\n` as its only line
 * end, in Unicode's composed form (macOS writes decomposed Hangul). Text that no article can contain is
 * refused with its line.
 */
export function readSourceText(bytes: Uint8Array): SourceText {
  if (bytes.byteLength > MAX_BYTES) {
    return refused(
      1,
      `the file has ${megabytes(bytes.byteLength)}, the limit is ${megabytes(MAX_BYTES)}: split it, or remove everything that is not text`,
    );
  }
  const decoded = decode(bytes);
  if (decoded === null) {
    return refused(
      lineOfBadByte(bytes),
      'this line is not UTF-8 text: save the file as UTF-8 and import it again',
    );
  }
  const text = decoded.replace(/\r\n?/gu, '\n').normalize('NFC');
  if (isBlank(text)) return refused(1, 'the file is empty: an article begins with its title');
  const faults = controlCharacterFaults(text);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, text };
}

function refused(line: number, reason: string): SourceText {
  return { ok: false, faults: [{ line, reason }] };
}

function megabytes(count: number): string {
  return `${(count / 1024 / 1024).toFixed(1)} MiB`;
}

/** A fatal decoder throws for invalid UTF-8. It removes a byte order mark. */
const UTF8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

/** Finds the first line that is not UTF-8. Lines end at ASCII bytes, so each line can be decoded by itself. */
function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    const ends = byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED);
    if (!ends) continue;
    if (decode(bytes.subarray(start, at)) === null) return line;
    line += 1;
    start = at + 1;
  }
  return line;
}

/** Lists faults for control characters, one per line and ten at most, and for too many lines. */
function controlCharacterFaults(text: string): Fault[] {
  const faults: Fault[] = [];
  const lines = text.split('\n');
  if (lines.length > MAX_LINES) {
    faults.push({
      line: MAX_LINES + 1,
      reason: `the file has ${lines.length} lines, the limit is ${MAX_LINES}: split it into articles`,
    });
  }
  lines.forEach((line, index) => {
    // Tab is allowed. So are U+0080 to U+009F, which conversions from old encodings leave in texts.
    const found = /[^\P{Cc}\t\u0080-\u009f]/u.exec(line);
    if (found === null || faults.length >= 10) return;
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    faults.push({
      line: index + 1,
      reason: `there is a control character here (U+${code}): remove it`,
    });
  });
  return faults.sort((one, other) => one.line - other.line);
}
