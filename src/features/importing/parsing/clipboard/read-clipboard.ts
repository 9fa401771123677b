import type { RootContent } from 'mdast';
import type { Block } from '../blocks';
import { Findings } from '../findings';
import { bodyOf } from '../markdown/body';
import { createContext } from '../markdown/context';
import { carryHtml } from '../markdown/html/carry';
import { treeOfHtml } from '../markdown/html/to-tree';
import { carryParagraphForms } from '../markdown/paragraph-forms';
import { readTree } from '../markdown/read-tree';
import type { Conversion } from '../parsed-article';
import { codeOfEditors } from './code-editor';
import { fragmentOf } from './fragment';
import { outlineOf } from './named-styles';
import { dropNoise } from './noise';
import { shapeOf } from './shape';

/** The blocks of what was copied, and what they cannot hold. */
export interface ClipboardBody {
  blocks: Block[];
  conversions: Conversion[];
}

/**
 * Reads HTML that a word processor, a browser or a code editor has copied.
 *
 * @param language the language of copied code, if the editor names it
 * @returns `null` if it nests too deep, or is too long
 */
export function readClipboardHtml(html: string, language?: string): ClipboardBody | null {
  const outline = outlineOf(html);
  const nodes = treeOfHtml(fragmentOf(html.normalize('NFC')), 1, (root) => {
    dropNoise(root);
    codeOfEditors(root, language);
    shapeOf(root, outline);
  });
  return nodes === null ? null : bodyOfTree(nodes, '');
}

/** Reads Markdown, as a text of the clipboard. Returns `null` if it nests too deep. */
export function readClipboardMarkdown(text: string): ClipboardBody | null {
  const source = withBlankLines(text.replace(/\r\n?/gu, '\n').normalize('NFC'));
  const findings = new Findings();
  const tree = readTree(source, 'markdown', findings);
  return tree.ok ? bodyOfTree(tree.root.children, tree.source, findings) : null;
}

function bodyOfTree(
  children: RootContent[],
  source: string,
  findings = new Findings(),
): ClipboardBody {
  const root = { type: 'root' as const, children };
  const context = createContext(source, root, findings);
  carryHtml(root, context);
  carryParagraphForms(root, context);
  return { blocks: bodyOf(root.children, context), conversions: findings.conversions };
}

/** A line that begins a list, a quote, a table or code, or belongs to it. */
const MARKED = /^(?:\s|[-*+][ \t]|[>|]|\d+[.)][ \t]|```|~~~)/u;

/**
 * Makes paragraphs of the lines of a text without blank lines, as people write it. Markdown would join
 * them to one.
 */
function withBlankLines(text: string): string {
  if (/\n[ \t]*\n/u.test(text.trim()) || /^(?:```|~~~)/mu.test(text)) return text;
  const lines = text.split('\n');
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      return next === undefined || MARKED.test(next) ? line : `${line}\n`;
    })
    .join('\n');
}
