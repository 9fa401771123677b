import type { Edit, Source } from './edits';
import { lineFinder, MAX_QUOTES, quoteEdits } from './edits';

/** A line with three colons or more, and what follows them. The parts cannot overlap, so matching takes linear time. */
const FENCE = /^([ \t]*):{3,}[ \t]*(?![ \t:])([^\n]*)$/gmu;

/** `note Title` and `note[Title]` of Docusaurus and VuePress, without attributes. */
const NAME = /^([a-z][\w-]*)(?:\[([^\]\n]*)\]$|[ \t]+([^{]*)$|$)/iu;

/** Returns the name and the title of an admonition, `null` for another line, and an empty name for its end. */
function openerIn(written: string): { name: string; title: string } | null {
  const brace = written.indexOf('{');
  const attributes = brace < 0 ? '' : written.slice(brace).trimEnd();
  if (attributes !== '' && attributes.indexOf('}') !== attributes.length - 1) return null;
  const text = (brace < 0 ? written : written.slice(0, brace)).trimEnd();
  if (text === '') return attributes === '' ? { name: '', title: '' } : null;
  const [, name, bracketed, title] = NAME.exec(text) ?? [];
  return name === undefined ? null : { name, title: (bracketed ?? title ?? '').trim() };
}

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
    const [raw, indent = '', written = ''] = match;
    const start = match.index + indent.length;
    const end = match.index + raw.length;
    const found = source.isProtected(start) ? null : openerIn(written);
    if (found === null) continue;
    if (found.name !== '') {
      if (open.length >= MAX_QUOTES) continue;
      open.push({ start, end, title: found.title === '' ? found.name : found.title, raw });
      continue;
    }
    const opener = open.pop();
    if (opener === undefined) continue;
    source.findings.conversion(lineAt(opener.start), 'admonition', 'quote', opener.raw.trim());
    for (const edit of quoteEdits(source.text, opener, { start, end })) edits.push(edit);
  }
  return edits;
}
