import type { Heading, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { LIMITS } from '../../../../articles/rules/pure';
import { Findings } from '../findings';
import type { Context } from './context';
import { plainTextOf } from './plain-text-of';
import { lineOfNode } from './tree';
import { isBlank } from '../text';

interface Opening {
  lead: string | null;
  /** Content that the lead cannot hold. It becomes the beginning of the first section. */
  rest: RootContent[];
}

/**
 * Divides the content before the first heading.
 *
 * The first consecutive paragraphs are appended to the lead of the front matter. The lead is plain text,
 * so an image before these paragraphs and all content after them move to the first section.
 */
export function readOpening(
  nodes: readonly RootContent[],
  frontLead: string | null,
  context: Context,
): Opening {
  const start = nodes.findIndex(isTextParagraph);
  const paragraphs = fitting(textParagraphs(start < 0 ? [] : nodes.slice(start)), frontLead);
  const rest =
    start < 0 ? [...nodes] : [...nodes.slice(0, start), ...nodes.slice(start + paragraphs.length)];

  const first = paragraphs[0];
  const texts = paragraphs
    .map((node) => plainTextOf(node.children, 'the lead', context))
    .filter((text) => !isBlank(text));
  const written = texts.join('\n\n');
  if (first !== undefined && frontLead === null) context.findings.locate('lead', lineOfNode(first));
  if (frontLead === null) return { lead: written === '' ? null : written, rest };
  // Many pages repeat the lead of the front matter in the text. Keep one.
  if (first === undefined || written === '' || sameText(written, frontLead))
    return { lead: frontLead, rest };
  context.findings.conversion(
    lineOfNode(first),
    'text before the first heading',
    'end of the lead',
  );
  return { lead: `${frontLead}\n\n${written}`, rest };
}

/**
 * Removes the first paragraph if it repeats the lead of the front matter, as many pages do. The only one is
 * the whole text, and stays.
 */
export function withoutRepeatedLead(
  nodes: readonly RootContent[],
  frontLead: string | null,
): RootContent[] {
  const [first, ...others] = nodes;
  const repeats =
    frontLead !== null && first?.type === 'paragraph' && sameText(toString(first), frontLead);
  return repeats && others.length > 0 ? others : [...nodes];
}

function textParagraphs(nodes: readonly RootContent[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const node of nodes) {
    if (!isTextParagraph(node)) break;
    paragraphs.push(node);
  }
  return paragraphs;
}

/** Returns the paragraphs of the lead: all, or the first one if they are a whole article. */
function fitting(paragraphs: Paragraph[], frontLead: string | null): Paragraph[] {
  const [first] = paragraphs;
  const fits = (some: readonly Paragraph[]) =>
    some.reduce((sum, one) => sum + toString(one).length + 2, frontLead?.length ?? 0) <=
    LIMITS.lead;
  if (first === undefined || fits(paragraphs)) return paragraphs;
  return frontLead === null && fits([first]) ? [first] : [];
}

/** Whether a node is a paragraph with more than images. */
function isTextParagraph(node: RootContent): node is Paragraph {
  return (
    node.type === 'paragraph' &&
    node.children.some(
      (child) =>
        child.type !== 'image' &&
        child.type !== 'imageReference' &&
        !(child.type === 'text' && isBlank(child.value)) &&
        child.type !== 'break',
    )
  );
}

/** Whether two texts are equal except for spaces and line ends. */
function sameText(one: string, other: string): boolean {
  return one.replace(/\s+/gu, ' ').trim() === other.replace(/\s+/gu, ' ').trim();
}

interface Title {
  text: string | null;
  body: readonly RootContent[];
}

/**
 * Reads the title from the front matter, else from a heading. A heading is the title if it
 *
 * - is the only one of the highest level, before all others with deeper ones below (a heading below level 1
 *   only if the file has no other title, or the same), or
 * - has level 1, begins the text, and repeats the title or is the only title that the file has.
 *
 * It is removed from the body, because it would make all other headings part of one section.
 */
export function readTitle(
  nodes: readonly RootContent[],
  { title, summary }: { title: string | null; summary: Heading | null },
  context: Context,
): Title {
  const heading = nodes.find((node) => node.type === 'heading' && node !== summary);
  if (heading?.type !== 'heading') return { text: title, body: nodes };
  const text = headingText(heading, 'the title', { ...context, findings: new Findings() });
  const isFirst = isAtBeginning(nodes, heading);
  const repeats = title !== null && sameText(text, title);
  // A deeper heading that differs is that of the only section.
  const mayDiffer = heading.depth === 1 || (isFirst && (title === null || repeats));
  const isOnly = mayDiffer && isAboveAllOthers(nodes, heading, summary);
  const opens = isFirst && heading.depth === 1 && (title === null || repeats);
  if (!isOnly && !opens) return { text: title, body: nodes };
  headingText(heading, 'the title', context);
  const line = lineOfNode(heading);
  if (title === null) context.findings.locate('title', line);
  else if (!repeats && !isBlank(text))
    context.findings.conversion(line, 'title that differs from the front matter', 'nothing', text);
  const body = nodes.filter((node) => node !== heading);
  return { text: title ?? (isBlank(text) ? null : text), body };
}

/** Whether only what is not text stands before a heading. */
function isAtBeginning(nodes: readonly RootContent[], heading: Heading): boolean {
  const before = nodes.slice(0, nodes.indexOf(heading));
  return before.every(
    ({ type }) => type === 'html' || type === 'definition' || type === 'thematicBreak',
  );
}

/** Whether all other headings, that of the summary included, are deeper than the first one. */
function isAboveAllOthers(
  nodes: readonly RootContent[],
  heading: Heading,
  summary: Heading | null,
): boolean {
  const others = nodes.filter((node) => node.type === 'heading' && node !== heading);
  return (
    others.some((other) => other !== summary) &&
    others.every((other) => other.type === 'heading' && other.depth > heading.depth)
  );
}

/** Reads the text of a heading without the `{#id}` of Hugo and Zola. The article rules derive anchors. */
export function headingText(heading: Heading, part: string, context: Context): string {
  const text = plainTextOf(heading.children, part, context);
  const bare = text.replace(/\{#[\p{L}\p{N}_-]+\}$/u, '').trimEnd();
  if (bare !== text) {
    const id = text.slice(bare.length).trim();
    context.findings.conversion(lineOfNode(heading), 'id of a heading', 'nothing', id);
  }
  return bare;
}
