import type { ListItem, RootContent } from 'mdast';
import type { ParsedSummary } from '../parsed-article';
import { countReason } from '../summary-heading';
import { isBlank } from '../text';
import type { Context } from './context';
import type { OutlineSection } from './outline';
import { plainTextOf } from './plain-text-of';
import { lineOfNode } from './tree';

/**
 * Reads the three lines from the list under the summary's heading, plain or in a block quote. Any other
 * content there is a fault, because no part of an article can hold it.
 */
export function readSummary(section: OutlineSection, context: Context): ParsedSummary | null {
  const { findings } = context;
  const headingLine = lineOfNode(section.heading);
  findings.locate('summary', headingLine);
  const items: ListItem[] = [];
  for (const node of section.nodes) {
    const found = itemsOf(node);
    if (found === null)
      findings.fault(
        lineOfNode(node),
        'only a list of three lines may follow the summary heading: move this under a heading of its own, or above the summary heading',
      );
    else for (const item of found) items.push(item);
  }
  const [item1, item2, item3, fourth] = items;
  if (item1 === undefined || item2 === undefined || item3 === undefined || fourth !== undefined) {
    findings.fault(
      fourth === undefined ? headingLine : lineOfNode(fourth),
      countReason(items.length),
    );
    return null;
  }
  return {
    line1: lineText(item1, 'summary.line1', context),
    line2: lineText(item2, 'summary.line2', context),
    line3: lineText(item3, 'summary.line3', context),
  };
}

/** Returns the items of a list, or of the lists in a quote that holds only lists. Otherwise `null`. */
function itemsOf(node: RootContent): ListItem[] | null {
  if (node.type === 'list') return node.children;
  if (node.type !== 'blockquote' || node.children.length === 0) return null;
  const lists = node.children.filter((child) => child.type === 'list');
  return lists.length === node.children.length ? lists.flatMap((list) => list.children) : null;
}

function lineText(item: ListItem, part: string, { findings, ...rest }: Context): string {
  findings.locate(part, lineOfNode(item));
  const [content, more] = item.children;
  if (more !== undefined || (content !== undefined && content.type !== 'paragraph')) {
    findings.fault(
      lineOfNode(more ?? content ?? item),
      'a line of the summary may contain only one line of text: remove everything else',
    );
    return '';
  }
  const text =
    content === undefined
      ? ''
      : plainTextOf(content.children, 'the summary', { findings, ...rest });
  if (isBlank(text))
    findings.fault(lineOfNode(item), 'this line of the summary is empty: write it or remove it');
  return text;
}
