import type { Blockquote, Code, Paragraph, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Context } from './context';
import { isModule } from './module-source';
import { descendants, lineOfNode, sourceOfNode } from './tree';

declare module 'mdast' {
  interface BlockquoteData {
    /** The type of a callout, such as `note` for `> [!note]`. */
    callout?: string | undefined;
  }
}

/**
 * Replaces forms of paragraphs that other tools read in a special way: callouts of Obsidian and GitHub,
 * definitions (`: text`), and imports and exports of MDX.
 */
export function carryParagraphForms(root: Root, context: Context): void {
  for (const { node } of descendants(root)) {
    if (node.type === 'blockquote') carryCallout(node, context);
    if (node.type === 'paragraph') carryDefinition(node, context);
    if (node.type === 'root')
      node.children = node.children.map((child) =>
        child.type === 'paragraph' ? (moduleCode(child, context) ?? child) : child,
      );
  }
}

const CALLOUT = /^\[!([\w-]{1,30})\][+-]?[ \t]*/u;

/** Makes the first line of a callout its bold title. */
function carryCallout(quote: Blockquote, context: Context): void {
  const [first, ...others] = quote.children;
  if (first?.type !== 'paragraph') return;
  const [opening] = first.children;
  const found = opening?.type === 'text' ? CALLOUT.exec(opening.value) : null;
  if (opening?.type !== 'text' || found === null) return;
  const [marker, name = ''] = found;
  context.findings.conversion(lineOfNode(quote), 'callout', 'quote', marker.trim());
  const rest = { ...opening, value: opening.value.slice(marker.length) };
  const [title, text] = atLineEnd([rest, ...first.children.slice(1)]);
  const isNamed = title.some((node) => toString(node).trim() !== '');
  const words: PhrasingContent[] = isNamed
    ? title
    : [{ type: 'text', value: name.charAt(0).toUpperCase() + name.slice(1).toLowerCase() }];
  quote.data = { ...quote.data, callout: name.toLowerCase() };
  const { position } = first;
  const paragraph = (children: PhrasingContent[]): Paragraph => ({
    type: 'paragraph',
    children,
    ...(position && { position }),
  });
  quote.children = [
    paragraph([{ type: 'strong', children: words }]),
    ...(text === null ? [] : [paragraph(text)]),
    ...others,
  ];
}

/** Divides inline content at its first line end. */
function atLineEnd(
  nodes: readonly PhrasingContent[],
): [PhrasingContent[], PhrasingContent[] | null] {
  const at = nodes.findIndex(
    (node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')),
  );
  const node = nodes[at];
  if (node === undefined) return [[...nodes], null];
  if (node.type !== 'text') return [nodes.slice(0, at), nodes.slice(at + 1)];
  const end = node.value.indexOf('\n');
  return [
    [...nodes.slice(0, at), { ...node, value: node.value.slice(0, end) }],
    [{ ...node, value: node.value.slice(end + 1) }, ...nodes.slice(at + 1)],
  ];
}

const DEFINITION = /\n:[ \t]+/u;

/** Makes a term bold, and its definitions the lines below it. */
function carryDefinition(paragraph: Paragraph, context: Context): void {
  const at = paragraph.children.findIndex(
    (node) => node.type === 'text' && DEFINITION.test(node.value),
  );
  const node = paragraph.children[at];
  if (node?.type !== 'text') return;
  const found = DEFINITION.exec(node.value);
  if (found === null) return;
  const term = [
    ...paragraph.children.slice(0, at),
    { ...node, value: node.value.slice(0, found.index) },
  ];
  // A line before the term would be part of it.
  if (term.some((one) => one.type === 'break' || toString(one).includes('\n'))) return;
  context.findings.conversion(lineOfNode(paragraph), 'definition list', 'paragraph');
  const rest = node.value.slice(found.index + found[0].length).split(DEFINITION);
  paragraph.children = [
    { type: 'strong', children: term },
    ...rest.flatMap((text): PhrasingContent[] => [{ type: 'break' }, { ...node, value: text }]),
    ...paragraph.children.slice(at + 1),
  ];
}

/** Keeps imports and exports of MDX as code. */
function moduleCode(paragraph: Paragraph, context: Context): Code | null {
  const source = sourceOfNode(paragraph, context.source);
  if (!isModule(source)) return null;
  context.findings.conversion(
    lineOfNode(paragraph),
    'import or export of MDX',
    'code block',
    source,
  );
  const { position } = paragraph;
  return { type: 'code', lang: 'mdx', value: source, ...(position && { position }) };
}
