import { inlineText, isNode, listEntries, nodes, textOr, type Node } from './nodes';

/** Renders the body of a section as plain text, with an empty line between blocks. */
export const bodyText = (body: unknown): string =>
  nodes(body)
    .map(textOfBlock)
    .filter((text) => text.trim() !== '')
    .join('\n\n');

function textOfBlock(block: Node): string {
  switch (block['type']) {
    case 'list':
      return linesOfList(block, 1).join('\n');
    case 'image':
      return textOfImage(block['image']);
    case 'code':
      return lineBreaks(inlineText(block['children']));
    default:
      return lineBreaks(inlineText(block['children'])).trim();
  }
}

const lineBreaks = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

function linesOfList(list: Node, level: number): string[] {
  let number = 0;
  return listEntries(list, level).flatMap(({ item, lists }) => {
    const mark =
      list['format'] === 'ordered' ? `${String((number += item === null ? 0 : 1))}. ` : '- ';
    const text = item === null ? [] : lineBreaks(inlineText(item['children'])).trim().split('\n');
    const below = lists.flatMap((inner) => linesOfList(inner, level + 1));
    const own = text.map((line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line);
    return [...own, ...below.map((line) => `  ${line}`)];
  });
}

/** What a reader without the picture gets: its alternative text and its caption. */
function textOfImage(image: unknown): string {
  if (!isNode(image)) return '';
  const texts = [textOr(image['alternativeText']), textOr(image['caption'])];
  return [...new Set(texts.map((text) => lineBreaks(text).trim()))]
    .filter((text) => text !== '')
    .join('\n');
}
