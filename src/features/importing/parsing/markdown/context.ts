import type { Definition, Root } from 'mdast';
import type { Findings } from '../findings';
import { descendants, lineOfNode, sourceOfNode } from './tree';

/** The state of converting one file, shared by all its nodes. */
export interface Context {
  /** The text that the offsets of nodes refer to. */
  source: string;
  findings: Findings;
  /** Link definitions, `[name]: url`, by identifier. */
  definitions: Map<string, Definition>;
  /** Definitions that a link or an image refers to. */
  used: Set<Definition>;
}

/** Collects the link definitions of a file. The first of two with the same name counts, as in Markdown. */
export function createContext(source: string, root: Root, findings: Findings): Context {
  const definitions = new Map<string, Definition>();
  for (const { node } of descendants(root)) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  }
  return { source, findings, definitions, used: new Set() };
}

/** Reports the definitions that no link refers to, because their addresses are lost. */
export function reportUnusedDefinitions(root: Root, context: Context): void {
  for (const { node } of descendants(root)) {
    if (node.type === 'definition' && !context.used.has(node)) {
      context.findings.conversion(
        lineOfNode(node),
        'link definition without a link',
        'nothing',
        sourceOfNode(node, context.source),
      );
    }
  }
}

/** Finds the definition of a reference and marks it as used. */
export function resolve(identifier: string, context: Context): Definition | null {
  const definition = context.definitions.get(identifier);
  if (definition === undefined) return null;
  context.used.add(definition);
  return definition;
}
