/** Front matter as the file writes it, without its fences. */
export interface FrontBlock {
  format: 'yaml' | 'toml' | 'json';
  text: string;
  /** The line of the file in which `text` begins. */
  line: number;
}

interface SplitText {
  /** Usually one. Some tools write theirs above the front matter of the former tool. */
  blocks: FrontBlock[];
  /** The rest of the text. Its lines have the same numbers as in the file. */
  body: string;
}

interface Found extends FrontBlock {
  /** The index of the first line below the block. */
  end: number;
}

const FENCES = { '---': 'yaml', '+++': 'toml' } as const;
const FENCE = /^(?<fence>---|\+\+\+)[ \t]*$/u;
/** A line of YAML or TOML: a key, a table, an item, a comment, or the rest of a longer value. */
const LIKE_FRONT_MATTER = /^(?:\s|$|#|-\s|["']?[\p{L}\p{N}_.-]+["']?\s*[:=]|\[)/u;

/**
 * Divides a text into its front matter and its body.
 *
 * @returns the fence of front matter that has no end
 */
export function splitFrontMatter(text: string): SplitText | { unclosed: string } {
  const lines = text.split('\n');
  const first = blockAt(lines, 0);
  if (first === null) {
    const fence = FENCE.exec(lines[0] ?? '')?.groups?.['fence'];
    const opens = fence !== undefined && /^[\p{L}\p{N}_.-]+\s*[:=]/u.test(lines[1] ?? '');
    return opens ? { unclosed: fence } : { blocks: [], body: text };
  }
  const start = first.end + lines.slice(first.end).findIndex((line) => line.trim() !== '');
  const second = start < first.end ? null : blockAt(lines, start);
  const isFrontMatter =
    second !== null && second.text.split('\n').every((line) => LIKE_FRONT_MATTER.test(line));
  const blocks = isFrontMatter && second.text.trim() !== '' ? [first, second] : [first];
  const end = blocks.at(-1)?.end ?? 0;
  const body = '\n'.repeat(end) + lines.slice(end).join('\n');
  return { blocks: blocks.map(({ format, text: of, line }) => ({ format, text: of, line })), body };
}

function blockAt(lines: readonly string[], start: number): Found | null {
  const opening = lines[start] ?? '';
  const fence = FENCE.exec(opening)?.groups?.['fence'];
  if (fence === '---' || fence === '+++') {
    const length = lines.slice(start + 1).findIndex((line) => line.trimEnd() === fence);
    if (length < 0) return null;
    const text = lines.slice(start + 1, start + 1 + length).join('\n');
    return { format: FENCES[fence], text, line: start + 2, end: start + length + 2 };
  }
  if (!opening.startsWith('{') || /^\{[{%]/u.test(opening)) return null;
  const length = lengthOfObject(lines.slice(start).join('\n'));
  if (length === null) return null;
  const text = lines.slice(start).join('\n').slice(0, length);
  return { format: 'json', text, line: start + 1, end: start + text.split('\n').length };
}

/** Returns the length of the JSON object that a text begins with, or `null` if it does not end a line. */
function lengthOfObject(text: string): number | null {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isText) {
      if (character === '\\') at += 1;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return /^[ \t]*(?:\n|$)/u.test(text.slice(at + 1)) ? at + 1 : null;
  }
  return null;
}
