import type { Code, Html, RootContent } from 'mdast';
import type { Block, ParagraphBlock } from '../blocks';
import { codeBlock, textNode, textParagraph } from '../blocks';
import { codeLanguage } from './code-language';
import type { Context } from './context';
import type { InnerBlock } from './flatten';
import { flatten, paragraphSegments, tableSource, THEMATIC_BREAK } from './flatten';
import { inlinesOf } from './inlines';
import { listBlocks } from './lists';
import { footnoteMark } from './plain-text-of';
import { isHtmlComment, lineOfNode, sourceOfNode } from './tree';

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
      return paragraphSegments(node, context).map((segment) =>
        Array.isArray(segment) ? { type: 'paragraph', children: segment } : segment,
      );
    case 'heading': {
      const children = inlinesOf(node.children, context);
      if (children.length > 0) return [{ type: 'heading', level: node.depth, children }];
      report('heading without text', 'nothing');
      return [];
    }
    case 'blockquote':
      return flatten(node.children, '\n\n', context).map((segment) =>
        Array.isArray(segment) ? { type: 'quote', children: segment } : segment,
      );
    case 'list':
      return listBlocks(node, context);
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
      return [codeBlock(sourceOfNode(node, context.source))];
  }
}

function codeOf(node: Code, context: Context): Block {
  if (node.meta !== null && node.meta !== undefined && node.meta !== '') {
    context.findings.conversion(lineOfNode(node), 'options of a code block', 'nothing', node.meta);
  }
  return codeBlock(node.value, codeLanguage(node.lang));
}

function htmlBlocks(node: Html, context: Context): Block[] {
  const comment = isHtmlComment(node.value);
  context.findings.conversion(
    lineOfNode(node),
    comment ? 'HTML comment' : 'HTML',
    comment ? 'nothing' : 'code block',
    comment ? node.value : undefined,
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
