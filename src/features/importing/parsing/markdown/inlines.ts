import type {
  Image,
  ImageReference as ReferredImage,
  Link,
  LinkReference,
  PhrasingContent,
} from 'mdast';
import type { ImageReference, InlineNode, Marks, TextNode } from '../blocks';
import { ARCHIVE, textNode } from '../blocks';
import type { Context } from './context';
import { resolve } from './context';
import { footnoteMark, textOfImage } from './plain-text-of';
import { isSafeUrl } from './safe-url';
import { isHtmlComment, lineOfNode } from './tree';
import { isBlank } from '../text';

/** Inline content, or an image in it that becomes a block of its own. */
type Piece = InlineNode | ImageReference;

/** Converts Markdown's inline content to Strapi's and keeps images in their places. */
export function piecesOf(
  nodes: readonly PhrasingContent[],
  context: Context,
  marks: Marks = {},
): Piece[] {
  return joinTexts(nodes.flatMap((node) => pieces(node, marks, context)));
}

/** Like `piecesOf`, for content that cannot hold images: an image becomes a link to it, or its text. */
export function inlinesOf(
  nodes: readonly PhrasingContent[],
  context: Context,
  marks: Marks = {},
): InlineNode[] {
  const inlines = piecesOf(nodes, context, marks).map((piece) => {
    if (piece.type !== 'image-reference') return piece;
    const text = textOfImage(piece.alternativeText, piece.url);
    const linked = isSafeUrl(piece.url);
    const lost = [linked ? '' : piece.url, piece.title ?? ''].join(' ').trim();
    const to = linked ? 'link' : 'text';
    context.findings.conversion(piece.line, 'image within a text', to, lost || undefined);
    return linked ? link(piece.url, [textNode(text, marks)]) : textNode(text, marks);
  });
  return joinTexts(inlines);
}

function pieces(node: PhrasingContent, marks: Marks, context: Context): Piece[] {
  const line = lineOfNode(node);
  switch (node.type) {
    case 'text':
      // A line end within a paragraph means a space. In a block it would break the line.
      return [textNode(node.value.replaceAll('\n', ' '), marks)];
    case 'break':
      return [textNode('\n', marks)];
    case 'emphasis':
      return piecesOf(node.children, context, { ...marks, italic: true });
    case 'strong':
      return piecesOf(node.children, context, { ...marks, bold: true });
    case 'underline':
      return piecesOf(node.children, context, { ...marks, underline: true });
    case 'delete':
      return piecesOf(node.children, context, { ...marks, strikethrough: true });
    case 'inlineCode':
      return [textNode(node.value, { ...marks, code: true })];
    case 'html':
      return inlineHtml(node.value, line, marks, context);
    case 'footnoteReference':
      context.findings.conversion(line, 'footnote mark', 'text');
      return [textNode(footnoteMark(node), marks)];
    case 'image':
    case 'imageReference':
      return imagePieces(node, context);
    case 'link':
    case 'linkReference':
      return linkPieces(node, marks, context);
  }
}

function inlineHtml(value: string, line: number, marks: Marks, context: Context): Piece[] {
  if (/^<br\s*\/?>$/iu.test(value)) {
    context.findings.conversion(line, 'HTML', 'line break');
    return [textNode('\n', marks)];
  }
  if (isHtmlComment(value)) {
    context.findings.conversion(line, 'HTML comment', 'nothing', value);
    return [];
  }
  context.findings.conversion(line, 'HTML', 'inline code');
  return [textNode(value, { ...marks, code: true })];
}

function imagePieces(node: Image | ReferredImage, context: Context): Piece[] {
  const target = node.type === 'image' ? node : resolve(node.identifier, context);
  const alternativeText = node.alt ?? '';
  const written = target?.url ?? '';
  const byName = written.startsWith(ARCHIVE);
  const url = byName ? written.slice(ARCHIVE.length) : written;
  if (url === '') {
    context.findings.conversion(lineOfNode(node), 'image without an address', 'text');
    return alternativeText === '' ? [] : [textNode(alternativeText)];
  }
  return [
    {
      type: 'image-reference',
      url,
      ...(byName ? { byName } : {}),
      alternativeText,
      title: target?.title ?? null,
      line: lineOfNode(node),
    },
  ];
}

function linkPieces(node: Link | LinkReference, marks: Marks, context: Context): Piece[] {
  const line = lineOfNode(node);
  const target = node.type === 'link' ? node : resolve(node.identifier, context);
  const url = target?.url ?? '';
  const inside = piecesOf(node.children, context, marks);
  const images = inside.filter((piece) => piece.type === 'image-reference');
  if (images.length > 0) context.findings.conversion(line, 'link around an image', 'image');
  if (target?.title !== null && target?.title !== undefined && target.title !== '') {
    context.findings.conversion(line, 'title of a link', 'nothing', target.title);
  }
  const texts = inside.filter((piece) => piece.type === 'text');
  const hasText = texts.some((piece) => !isBlank(piece.text));
  if (!hasText && images.length > 0) return images;
  const children = hasText ? texts : [textNode(url, marks)];
  // Zola writes `@/` for its folder of content.
  const path = url.replace(/^@\//u, ARCHIVE);
  if (mayNameFile(path)) return [{ type: 'file-link', target: path, children, line }, ...images];
  if (!isSafeUrl(url)) {
    context.findings.conversion(line, 'link that leads nowhere from here', 'text', url);
    return [...children, ...images];
  }
  return [link(url, children), ...images];
}

/** Whether an address is a relative path, or `archive:` and a name. */
function mayNameFile(url: string): boolean {
  return (
    url.startsWith(ARCHIVE) || /^[^/?#:\s\p{Cc}][^:\p{Cc}]*$/u.test(url.split(/[?#]/u)[0] ?? '')
  );
}

function link(url: string, children: TextNode[]): InlineNode {
  return { type: 'link', url, rel: '', target: '', children };
}

/** Joins adjacent texts with the same marks and removes empty texts. */
function joinTexts<T extends Piece>(all: readonly T[]): T[] {
  const joined: T[] = [];
  for (const piece of all) {
    const last = joined.at(-1);
    if (piece.type === 'text' && piece.text === '') continue;
    if (piece.type === 'text' && last?.type === 'text' && sameMarks(last, piece))
      last.text += piece.text;
    else joined.push(piece.type === 'text' ? { ...piece } : piece);
  }
  return joined;
}

function sameMarks(one: TextNode, other: TextNode): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.underline === other.underline &&
    one.strikethrough === other.strikethrough &&
    one.code === other.code
  );
}
