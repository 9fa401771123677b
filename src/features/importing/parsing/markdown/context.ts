import type { Definition, Root } from 'mdast';
import type { Findings } from '../findings';
import { descendants, lineOfNode } from './tree';

/** What turning one file's nodes into blocks needs to know besides the node at hand. */
export interface Context {
  /** The text that the nodes' offsets point into. */
  source: string;
  findings: Findings;
  /** `[name]: url` lines by their identifier. */
  definitions: Map<string, Definition>;
  /** Those that a link or an image has referred to. */
  used: Set<Definition>;
}

/** Gathers the file's link definitions, wherever they stand. Of two with one name the first counts, as in Markdown. */
export function createContext(source: string, root: Root, findings: Findings): Context {
  const definitions = new Map<string, Definition>();
  for (const { node } of descendants(root)) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  }
  return { source, findings, definitions, used: new Set() };
}

/** Reports the definitions that nothing refers to: their addresses appear nowhere in the article. */
export function reportUnusedDefinitions(root: Root, context: Context): void {
  for (const { node } of descendants(root)) {
    if (node.type === 'definition' && !context.used.has(node)) {
      context.findings.conversion(lineOfNode(node), 'link definition without a link', 'nothing');
    }
  }
}

/** The address a reference stands for, or null. */
export function resolve(identifier: string, context: Context): Definition | null {
  const definition = context.definitions.get(identifier);
  if (definition === undefined) return null;
  context.used.add(definition);
  return definition;
}
