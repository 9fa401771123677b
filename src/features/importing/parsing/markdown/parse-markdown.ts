import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isCommentsBlock } from '../comments-block';
import type { Findings } from '../findings';
import type { FrontFields } from '../front-matter/fields';
import type { ParsedSection, ParsedSummary } from '../parsed-article';
import { isBlank } from '../text';
import { bodyOf } from './body';
import type { Context } from './context';
import { createContext, reportUnusedDefinitions } from './context';
import { headingText, readOpening, readTitle, withoutRepeatedLead } from './opening';
import type { Outline, OutlineSection } from './outline';
import { findSummary, isComplete } from './find-summary';
import { carryHtml } from './html/carry';
import { outlineOf, visibleNodes } from './outline';
import { carryParagraphForms } from './paragraph-forms';
import type { MarkupFormat } from './read-tree';
import { readTree } from './read-tree';
import { readSummary } from './summary';
import { lineOfNode } from './tree';

interface MarkdownArticle {
  title: string | null;
  lead: string | null;
  summary: ParsedSummary | null;
  sections: ParsedSection[];
}

/**
 * Parses the body of an article written in Markdown. The rules are in `outline.ts` (sections),
 * `opening.ts` (text before the first heading) and `body.ts` (blocks).
 *
 * @param text the text below the front matter, whose lines have the same numbers as in the file
 * @returns `null` if a fault prevents the parser from reading the rest of the file
 */
export function parseMarkdown(
  text: string,
  { front, format }: { front: FrontFields; format: MarkupFormat },
  findings: Findings,
): MarkdownArticle | null {
  const tree = readTree(text, format, findings);
  if (!tree.ok) {
    findings.fault(tree.fault.line, tree.fault.reason);
    return null;
  }
  const context = createContext(tree.source, tree.root, findings);
  carryHtml(tree.root, context);
  carryParagraphForms(tree.root, context);
  const nodes = visibleNodes(tree.root.children, context);

  const found = front.summary === null ? findSummary(nodes) : null;
  const lines = found === null || !isComplete(found) ? front.descriptionLines : null;
  const place = lines === null ? found : null;
  if (lines !== null) findings.locate('summary', lines.line);
  const heading = place?.heading ?? null;
  const title = readTitle(nodes, { title: front.title, summary: heading }, context);
  const written = lines?.summary ?? front.summary;
  const summary = place === null ? written : readSummary(place, context);
  const taken = new Set(summary === null ? [] : place?.nodes);
  const outline = outlineOf(title.body, { heading, taken }, context);
  const kept = withoutComments(outline.sections, findings);
  const { lead, sections } =
    kept.length === 0
      ? readTextWithoutHeadings([...outline.opening, ...outline.afterSummary], {
          frontLead: front.lead,
          repeated: front.lead ?? front.excerpt?.text ?? null,
          summaryLine: summary === null ? null : (place?.line ?? null),
          context,
        })
      : readSections(kept, outline, front.lead, context);
  reportUnusedDefinitions(tree.root, context);
  return { title: title.text, lead, summary, sections };
}

type Text = Pick<MarkdownArticle, 'lead' | 'sections'>;

/** Reads a lead and the sections of a text with headings. */
function readSections(
  sections: readonly OutlineSection[],
  outline: Pick<Outline, 'opening' | 'afterSummary'>,
  frontLead: string | null,
  context: Context,
): Text {
  const { findings } = context;
  const { lead, rest } = readOpening(outline.opening, frontLead, context);
  const opening = [...rest, ...outline.afterSummary];
  const [first] = opening;
  if (first !== undefined)
    findings.conversion(
      lineOfNode(first),
      'content before the first heading',
      'beginning of the first section',
    );
  const read = sections.map((section, index) => {
    const part = `sections.${index}`;
    const line = lineOfNode(section.heading);
    const heading = headingText(section.heading, 'a heading', context);
    findings.locate(part, line);
    findings.locate(`${part}.heading`, line);
    if (isBlank(heading))
      findings.shortcoming(line, 'this heading has no text: add a text, or remove the heading');
    const nodes = index === 0 ? [...opening, ...section.nodes] : section.nodes;
    findings.locate(`${part}.body`, nodes[0] === undefined ? line : lineOfNode(nodes[0]));
    return { heading, body: bodyOf(nodes, context) };
  });
  return { lead, sections: read };
}

/**
 * Reads a text without headings as one section without a heading. What stands before the summary is the
 * lead, if the summary is followed by text. Without a summary in the text the front matter has the lead.
 *
 * @param repeated the text of the front matter that becomes the lead: the text may begin with it
 * @param summaryLine the line of the summary in the text, if it has one
 */
function readTextWithoutHeadings(
  nodes: readonly RootContent[],
  {
    frontLead,
    repeated,
    summaryLine,
    context,
  }: {
    frontLead: string | null;
    repeated: string | null;
    summaryLine: number | null;
    context: Context;
  },
): Text {
  const isAfter = (node: RootContent) => summaryLine !== null && lineOfNode(node) > summaryLine;
  const after = nodes.filter(isAfter);
  const before = nodes.filter((node) => !isAfter(node));
  const opening =
    after.length > 0
      ? readOpening(before, frontLead, context)
      : { lead: frontLead, rest: withoutRepeatedLead(before, repeated) };
  const body = [...opening.rest, ...after];
  const [first] = body;
  if (first === undefined) return { lead: opening.lead, sections: [] };
  context.findings.locate('sections.0', lineOfNode(first));
  return { lead: opening.lead, sections: [{ heading: null, body: bodyOf(body, context) }] };
}

/** Removes the comments block at the end of a page. */
function withoutComments(
  sections: readonly OutlineSection[],
  findings: Findings,
): readonly OutlineSection[] {
  const last = sections.at(-1);
  if (last === undefined) return sections;
  const isText = last.nodes.every((node) => node.type === 'paragraph');
  const lines = last.nodes.flatMap((node) => toString(node).split('\n'));
  if (!isText || !isCommentsBlock(toString(last.heading).trim(), lines)) return sections;
  const text = [toString(last.heading), ...lines].join('\n');
  findings.conversion(lineOfNode(last.heading), 'comments block', 'nothing', text);
  return sections.slice(0, -1);
}
