import type { Parts } from './parts';
import { attributeOf, childOf, descendantsOf, type XmlNode } from './xml';

/** Begins the address of a picture that is in the document: `docx:media/image1.png`. */
export const IN_DOCUMENT = 'docx:';

/**
 * Writes the text of a document as the HTML that Word copies, which the reader of clipboards knows:
 * the items of lists are paragraphs with the level of their list.
 */
export function htmlOf(document: XmlNode, parts: Parts): string {
  return descendantsOf(document, 'w:body')
    .map((body) => blocks(body, parts))
    .join('');
}

function blocks({ children }: XmlNode, parts: Parts): string {
  return children
    .map((node) => {
      switch (node.name) {
        case 'w:p':
          return paragraph(node, parts);
        case 'w:tbl':
          return table(node, parts);
        case 'w:sdt':
        case 'w:sdtContent':
          return blocks(node, parts);
        default:
          return '';
      }
    })
    .join('');
}

function paragraph(node: XmlNode, parts: Parts): string {
  const properties = childOf(node, 'w:pPr');
  const style = properties && childOf(properties, 'w:pStyle');
  const kind = parts.styles.get(attributeOf(style, 'w:val')) ?? null;
  const text = inlines(node, parts);
  if (kind === 'title') return `<p class="MsoTitle">${text}</p>`;
  if (kind === 'quote') return `<p class="MsoQuote">${text}</p>`;
  if (kind !== null) return `<h${String(kind.heading)}>${text}</h${String(kind.heading)}>`;
  const numbers = properties && childOf(properties, 'w:numPr');
  const list = attributeOf(numbers && childOf(numbers, 'w:numId'), 'w:val');
  if (list === '' || list === '0') return `<p>${text}</p>`;
  const level = attributeOf(numbers && childOf(numbers, 'w:ilvl'), 'w:val') || '0';
  const marker = parts.numbered.has(`${list} ${level}`) ? '1.' : '·';
  const item = `mso-list:l${list} level${String(Number(level) + 1)} lfo1`;
  return `<p style="${item}"><span style="mso-list:Ignore">${marker}</span>${text}</p>`;
}

function table(node: XmlNode, parts: Parts): string {
  const rows = node.children
    .filter(({ name }) => name === 'w:tr')
    .map((row) => {
      const cells = row.children.filter(({ name }) => name === 'w:tc');
      return `<tr>${cells.map((cell) => `<td>${blocks(cell, parts)}</td>`).join('')}</tr>`;
    });
  return `<table>${rows.join('')}</table>`;
}

/** Elements around runs. What was deleted under tracked changes is in none of them. */
const AROUND: ReadonlySet<string> = new Set([
  ...['w:ins', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:fldSimple', 'w:moveTo'],
  ...['mc:AlternateContent', 'mc:Choice'],
]);

function inlines({ children }: XmlNode, parts: Parts): string {
  return children
    .map((node) => {
      if (node.name === 'w:r') return run(node, parts);
      if (AROUND.has(node.name)) return inlines(node, parts);
      if (node.name !== 'w:hyperlink') return '';
      const url = parts.targets.get(attributeOf(node, 'r:id')) ?? '';
      const text = inlines(node, parts);
      return url === '' ? text : `<a href="${escaped(url)}">${text}</a>`;
    })
    .join('');
}

const LOOKS = [
  ['w:b', 'b'],
  ['w:i', 'i'],
  ['w:u', 'u'],
  ['w:strike', 's'],
  ['w:dstrike', 's'],
] as const;
const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off', 'none']);

function run(node: XmlNode, parts: Parts): string {
  const properties = childOf(node, 'w:rPr');
  const isOn = (name: string): boolean => {
    const property = properties && childOf(properties, name);
    return property !== undefined && !OFF.has(attributeOf(property, 'w:val'));
  };
  if (isOn('w:vanish')) return '';
  const text = node.children.map((child) => content(child, parts)).join('');
  return LOOKS.filter(([name]) => isOn(name)).reduce(
    (inner, [, tag]) => `<${tag}>${inner}</${tag}>`,
    text,
  );
}

function content(node: XmlNode, parts: Parts): string {
  switch (node.name) {
    case 'w:t':
      return escaped(node.children.map(({ text }) => text).join(''));
    case 'w:tab':
      return ' ';
    case 'w:br':
    case 'w:cr':
      return attributeOf(node, 'w:type') === 'page' ? '' : '<br>';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:drawing':
      return picture(node, parts);
    case 'mc:AlternateContent':
    case 'mc:Choice':
      return node.children.map((child) => content(child, parts)).join('');
    default:
      return '';
  }
}

function picture(node: XmlNode, parts: Parts): string {
  const [blip] = descendantsOf(node, 'a:blip');
  const [description] = descendantsOf(node, 'wp:docPr');
  const target = parts.targets.get(attributeOf(blip, 'r:embed'));
  const alt = escaped(attributeOf(description, 'descr'));
  return target === undefined ? '' : `<img src="${IN_DOCUMENT}${escaped(target)}" alt="${alt}">`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
};

/** Writes a text as the content or as an attribute of an element. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (letter) => ENTITIES[letter] ?? '');

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ENTITIES).map(([letter, entity]) => [entity, letter]),
);

/** The lines of what `htmlOf` wrote. The items of lists begin with a dash. */
export const linesOf = (html: string): string =>
  html
    .replace(/<span style="mso-list:Ignore">[^<]*<\/span>/gu, '- ')
    .replace(/<\/(?:p|h\d)>|<br>/gu, '\n')
    .replace(/<[^<>]*>/gu, '')
    .replace(/&\w+;/gu, (entity) => LETTERS[entity] ?? entity);
