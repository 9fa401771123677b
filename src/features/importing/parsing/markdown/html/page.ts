import type { Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Heading, Root, RootContent } from 'mdast';
import { outlineOf } from '../../clipboard/named-styles';
import { shapeOf } from '../../clipboard/shape';
import type { Findings } from '../../findings';
import { lineOfNode } from '../tree';
import { treeOfHtml } from './to-tree';

const TITLE = /<title[^<>]{0,500}>([^<]{0,500})<\/title\s*>/iu;

/** Returns the tree of a page of HTML. */
export function treeOfPage(html: string, findings: Findings): Root {
  const line = 1;
  const title = TITLE.exec(html);
  const text = title === null ? html : withoutTitle(html, title);
  const content = treeOfHtml(text, line, (root) => {
    shapeOf(root, outlineOf(html));
  }) ?? [{ type: 'html' as const, value: html, position: at(line) }];
  const kept = withoutScripts(content, findings);
  const heading = title === null ? null : titleHeading(title, line, kept, findings);
  const children: RootContent[] = heading === null ? kept : [heading, ...kept];
  return { type: 'root', children };
}

const toText = ({ children }: HtmlRoot): string =>
  children.map((node) => (node.type === 'text' ? node.value : '')).join('');

const withoutTitle = (html: string, title: RegExpExecArray): string =>
  html.replace(title[0], '\n'.repeat(title[0].split('\n').length - 1));

/** The title of the page is that of the article, unless a heading says it. */
function titleHeading(
  [, written = '']: RegExpExecArray,
  line: number,
  content: readonly RootContent[],
  findings: Findings,
): Heading | null {
  // The parser resolves entities such as `&amp;`.
  const value = toText(fromHtml(written, { fragment: true }))
    .replace(/\s+/gu, ' ')
    .trim();
  if (value === '') return null;
  if (content.some((node) => node.type === 'heading' && node.depth === 1)) {
    findings.conversion(line, 'title of the page', 'nothing', value);
    return null;
  }
  return { type: 'heading', depth: 1, children: [{ type: 'text', value }], position: at(line) };
}

/** Removes the scripts and styles of the page. */
function withoutScripts<T extends RootContent>(content: readonly T[], findings: Findings): T[] {
  return content.filter((node) => {
    const isScript = node.type === 'code' && /^<(?:script|style|noscript)[\s>]/iu.test(node.value);
    if (isScript) findings.conversion(lineOfNode(node), 'script or style', 'nothing', node.value);
    return !isScript;
  });
}

const at = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 1 } });
