import type { Conversion, Fault } from '../parsed-article';
import { isBlank } from '../text';
import { decodeText } from './encoding';

/** The largest file that is imported, in bytes. A usual article has about 6,000. */
export const MAX_BYTES = 2 * 1024 * 1024;
/** The most lines of a file. It bounds the time that parsing can take. */
const MAX_LINES = 20_000;

type SourceText =
  { ok: true; text: string; conversions: Conversion[] } | { ok: false; faults: Fault[] };

/**
 * Decodes bytes. Returns the text without a byte order mark, with `\n` as its only line end, in Unicode's
 * composed form (macOS writes decomposed Hangul), and without control characters. Bytes that are no text
 * are refused with their line.
 */
export function readSourceText(bytes: Uint8Array): SourceText {
  if (bytes.byteLength > MAX_BYTES) {
    return refused(
      1,
      `the file has ${megabytes(bytes.byteLength)}, the limit is ${megabytes(MAX_BYTES)}: split it, or remove everything that is not text`,
    );
  }
  const decoded = decodeText(bytes);
  if ('badLine' in decoded) {
    return refused(
      decoded.badLine,
      'this line is not text in UTF-8, UTF-16 or CP949: save the file as UTF-8 and import it again',
    );
  }
  const text = decoded.text.replace(/\r\n?/gu, '\n').normalize('NFC');
  if (isBlank(text)) return refused(1, 'the file is empty: an article begins with its title');
  const faults = faultsOfLines(text);
  if (faults.length > 0) return { ok: false, faults };
  const conversions: Conversion[] =
    decoded.encoding === 'UTF-8' ? [] : [{ line: 1, from: decoded.encoding, to: 'UTF-8' }];
  text.split('\n').forEach((line, index) => {
    if (CONTROL.test(line)) conversions.push({ line: index + 1, ...CONTROL_REMOVED });
  });
  return { ok: true, text: text.replace(CONTROLS, ''), conversions };
}

/** Tab is allowed. So are U+0080 to U+009F, which conversions from old encodings leave in texts. */
const CONTROL = /[^\P{Cc}\t\n\u0080-\u009f]/u;
const CONTROLS = new RegExp(CONTROL, 'gu');
const CONTROL_REMOVED = { from: 'control character', to: 'nothing' };

function refused(line: number, reason: string): SourceText {
  return { ok: false, faults: [{ line, reason }] };
}

function megabytes(count: number): string {
  return `${(count / 1024 / 1024).toFixed(1)} MiB`;
}

/** Lists faults for NUL characters, one per line and ten at most, and for too many lines. */
function faultsOfLines(text: string): Fault[] {
  const faults: Fault[] = [];
  const lines = text.split('\n');
  if (lines.length > MAX_LINES) {
    faults.push({
      line: MAX_LINES + 1,
      reason: `the file has ${lines.length} lines, the limit is ${MAX_LINES}: split it into articles`,
    });
  }
  lines.forEach((line, index) => {
    if (!line.includes('\0') || faults.length >= 10) return;
    faults.push({
      line: index + 1,
      reason: 'there is a control character here (U+0000): remove it',
    });
  });
  return faults.sort((one, other) => one.line - other.line);
}
