import type { Code, Html, Paragraph, RootContent } from 'mdast';
import type { Block, InlineNode, ParagraphBlock } from '../blocks';
import { codeBlock, textNode, textParagraph } from '../blocks';
import { codeLanguage } from './code-language';
import type { Context } from './context';
import type { InnerBlock } from './flatten';
import { flatten, tableSource, THEMATIC_BREAK } from './flatten';
import { inlinesOf, isHtmlComment, piecesOf } from './inlines';
import { listBlock } from './lists';
import { footnoteMark } from './plain-text-of';
import { lineOfNode } from './tree';

/**
 * Converts the nodes of a section to blocks. A node that blocks cannot express becomes code or text, and
 * is reported as a conversion.
 */
export function bodyOf(nodes: readonly RootContent[], context: Context): Block[] {
  return nodes.flatMap((node) => blocksOf(node, context));
}

function blocksOf(node: RootContent, context: Context): Block[] {
  const report = (from: string, to: string): void => {
    context.findings.conversion(lineOfNode(node), from, to);
  };
  switch (node.type) {
    case 'paragraph':
      return paragraphBlocks(node, context);
    case 'heading': {
      const children = inlinesOf(node.children, context);
      if (children.length > 0) return [{ type: 'heading', level: node.depth, children }];
      report('heading without text', 'nothing');
      return [];
    }
    case 'blockquote': {
      const children = flatten(node.children, '\n\n', context);
      return children.length === 0 ? [] : [{ type: 'quote', children }];
    }
    case 'list':
      return [listBlock(node, context)];
    case 'code':
      return [codeOf(node, context)];
    case 'html':
      return htmlBlocks(node, context);
    case 'table':
      report('table', 'code block');
      return [codeBlock(tableSource(node, context), 'markdown')];
    case 'thematicBreak':
      report('thematic break', 'text');
      return [textParagraph(THEMATIC_BREAK)];
    case 'footnoteDefinition':
      report('footnote', 'text');
      return footnoteBlocks(footnoteMark(node), node.children, context);
    case 'definition':
      // Links use its address. `reportUnusedDefinitions` reports a definition without a link.
      return [];
    default:
      // Inline content and front matter cannot occur here. Keep the source of an unknown node.
      report(node.type, 'code block');
      return [
        codeBlock(
          context.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
        ),
      ];
  }
}

/** Splits a paragraph at its images, because an image is a block of its own. */
function paragraphBlocks(node: Paragraph, context: Context): Block[] {
  const blocks: Block[] = [];
  let pending: InlineNode[] = [];
  const flush = (): void => {
    const children = trimmed(pending);
    pending = [];
    if (children.length > 0) blocks.push({ type: 'paragraph', children });
  };
  for (const piece of piecesOf(node.children, context)) {
    if (piece.type === 'image-reference') {
      flush();
      blocks.push(piece);
    } else {
      pending.push(piece);
    }
  }
  flush();
  return blocks;
}

/** Trims both ends, where an image may have been cut out, and removes empty texts. */
function trimmed(inlines: readonly InlineNode[]): InlineNode[] {
  return inlines
    .map((inline, index) => {
      if (inline.type !== 'text' || inline.code === true) return inline;
      const start = index === 0 ? inline.text.trimStart() : inline.text;
      return { ...inline, text: index === inlines.length - 1 ? start.trimEnd() : start };
    })
    .filter((inline) => inline.type !== 'text' || inline.text !== '');
}

function codeOf(node: Code, context: Context): Block {
  if (node.meta !== null && node.meta !== undefined && node.meta !== '') {
    context.findings.conversion(lineOfNode(node), 'options of a code block', 'nothing');
  }
  return codeBlock(node.value, codeLanguage(node.lang));
}

function htmlBlocks(node: Html, context: Context): Block[] {
  const comment = isHtmlComment(node.value);
  context.findings.conversion(
    lineOfNode(node),
    comment ? 'HTML comment' : 'HTML',
    comment ? 'nothing' : 'code block',
  );
  return comment ? [] : [codeBlock(node.value, 'html')];
}

function footnoteBlocks(mark: string, children: readonly InnerBlock[], context: Context): Block[] {
  const [first, ...others] = bodyOf(children, context);
  if (first?.type === 'paragraph') {
    const marked: ParagraphBlock = {
      type: 'paragraph',
      children: [textNode(`${mark} `), ...first.children],
    };
    return [marked, ...others];
  }
  return [textParagraph(mark), ...(first === undefined ? [] : [first]), ...others];
}
