/** Front matter as the file writes it, without its fences. */
export interface FrontBlock {
  format: 'yaml' | 'toml' | 'json';
  text: string;
  /** The line of the file in which `text` begins. */
  line: number;
  /** The index of the first line below the block. */
  end: number;
}

const FENCES = { '---': 'yaml', '+++': 'toml' } as const;
const FENCE = /^(?<fence>---|\+\+\+)[ \t]*$/u;
/** A key of YAML or TOML, or a table of TOML. */
const KEY = /^(?:["']?[\p{L}\p{N}_.-][\p{L}\p{N}_. -]*["']?\s*(?::(?:\s|$)|=)|\[[^\]]+\]\s*$)/u;
/** JSON, and neither a comment of MDX, nor an attribute of kramdown, nor a template. */
const OBJECT = /^\{\s*["}]/u;

/**
 * Finds the front matter at the beginning of a text.
 *
 * @returns `unclosed`, with its opening line, if the front matter has no closing line; `null` if there
 *   is no front matter
 */
export function firstBlock(lines: readonly string[]): FrontBlock | { unclosed: string } | null {
  const start = nextText(lines, 0);
  const block = blockAt(lines, start);
  if (block !== null) return block;
  const fence = FENCE.exec(lines[start] ?? '')?.groups?.['fence'];
  const opens = fence !== undefined && /^[\p{L}\p{N}_.-]+\s*[:=]/u.test(lines[start + 1] ?? '');
  return opens && !hasEnd(lines, start, fence) ? { unclosed: fence } : null;
}

/** Finds another front matter below the first. Some tools write theirs above that of the former tool. */
export function secondBlock(lines: readonly string[], first: FrontBlock): FrontBlock | null {
  const block = blockAt(lines, nextText(lines, first.end));
  return block === null || block.text.trim() === '' ? null : block;
}

function nextText(lines: readonly string[], start: number): number {
  const length = lines.slice(start).findIndex((line) => line.trim() !== '');
  return length < 0 ? lines.length : start + length;
}

function lengthOfBlock(lines: readonly string[], start: number, fence: string): number {
  return lines.slice(start + 1).findIndex((line) => {
    const written = line.trimEnd();
    return written === fence || (fence === '---' && written === '...');
  });
}

const hasEnd = (lines: readonly string[], start: number, fence: string): boolean =>
  lengthOfBlock(lines, start, fence) >= 0;

function blockAt(lines: readonly string[], start: number): FrontBlock | null {
  const opening = lines[start] ?? '';
  const fence = FENCE.exec(opening)?.groups?.['fence'];
  if (fence === '---' || fence === '+++') {
    const length = lengthOfBlock(lines, start, fence);
    if (length < 0) return null;
    const within = lines.slice(start + 1, start + 1 + length);
    // Text between two thematic breaks.
    const first = within.find((line) => line.trim() !== '' && !line.startsWith('#'));
    if (first !== undefined && !KEY.test(first)) return null;
    return {
      format: FENCES[fence],
      text: within.join('\n'),
      line: start + 2,
      end: start + length + 2,
    };
  }
  if (!opening.startsWith('{')) return null;
  const rest = lines.slice(start).join('\n');
  const length = OBJECT.test(rest) ? lengthOfObject(rest) : null;
  if (length === null) return null;
  const text = rest.slice(0, length);
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
