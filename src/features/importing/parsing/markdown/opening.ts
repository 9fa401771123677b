import type { Heading, Paragraph, RootContent } from 'mdast';
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
  const paragraphs: Paragraph[] = [];
  for (const node of start < 0 ? [] : nodes.slice(start)) {
    if (!isTextParagraph(node)) break;
    paragraphs.push(node);
  }
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
 * Reads the title from the front matter, else from a heading of level 1 at the beginning of the body.
 * Removes that heading from the body if it is or repeats the title.
 */
export function readTitle(
  nodes: readonly RootContent[],
  frontTitle: string | null,
  context: Context,
): Title {
  const at = nodes.findIndex(
    (node) => node.type !== 'html' && node.type !== 'definition' && node.type !== 'thematicBreak',
  );
  const heading = nodes[at];
  if (heading?.type !== 'heading' || heading.depth !== 1) return { text: frontTitle, body: nodes };
  const text = headingText(heading, 'the title', context);
  if (frontTitle !== null && !sameText(text, frontTitle)) return { text: frontTitle, body: nodes };
  if (frontTitle === null) context.findings.locate('title', lineOfNode(heading));
  return { text: frontTitle ?? (isBlank(text) ? null : text), body: nodes.toSpliced(at, 1) };
}

/** Reads the text of a heading without the `{#id}` of Hugo and Zola. The article rules derive anchors. */
export function headingText(heading: Heading, part: string, context: Context): string {
  const text = plainTextOf(heading.children, part, context);
  const bare = text.replace(/\{#[\p{L}\p{N}_-]+\}$/u, '').trimEnd();
  if (bare !== text) context.findings.conversion(lineOfNode(heading), 'id of a heading', 'nothing');
  return bare;
}
