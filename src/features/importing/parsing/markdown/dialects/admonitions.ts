import type { Edit, Source } from './edits';
import { lineFinder, MAX_QUOTES, quoteEdits } from './edits';

/** `:::note Title`, `:::note[Title]` and the end `:::` of Docusaurus and VuePress. */
const FENCE =
  /^([ \t]*)(:{3,})[ \t]*(?:([a-z][\w-]*)(?:\[([^\]\n]*)\]|[ \t]+([^\n{]*))?[ \t]*(?:\{[^}\n]*\})?)?[ \t]*$/gimu;

interface Open {
  start: number;
  end: number;
  title: string;
  raw: string;
}

/** Rewrites admonitions as quotes with their title, and reports them. */
export function admonitionEdits(source: Source): Edit[] {
  const lineAt = lineFinder(source.text);
  const open: Open[] = [];
  const edits: Edit[] = [];
  for (const match of source.text.matchAll(FENCE)) {
    const [raw, indent = '', , name, bracketed, written] = match;
    const start = match.index + indent.length;
    const end = match.index + raw.length;
    if (source.isProtected(start)) continue;
    if (name !== undefined) {
      if (open.length >= MAX_QUOTES) continue;
      const title = (bracketed ?? written ?? '').trim();
      open.push({ start, end, title: title === '' ? name : title, raw });
      continue;
    }
    const opener = open.pop();
    if (opener === undefined) continue;
    source.findings.conversion(lineAt(opener.start), 'admonition', 'quote', opener.raw.trim());
    for (const edit of quoteEdits(source.text, opener, { start, end })) edits.push(edit);
  }
  return edits;
}
