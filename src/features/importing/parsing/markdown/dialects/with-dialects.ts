import type { Findings } from '../../findings';
import { admonitionEdits } from './admonitions';
import type { Edit, Source } from './edits';
import { applyEdits, sourceOf } from './edits';
import { inlineMarkEdits, mayHaveMarks } from './inline-marks';
import { templateEdits } from './templates';

/**
 * Rewrites what Jekyll, Hugo, Zola, Docusaurus, Obsidian and MDX add to Markdown as Markdown. Code stays
 * as it is, and so does the number of each line. Everything rewritten is reported with its text.
 */
export function withDialects(
  text: string,
  { isMdx, findings }: { isMdx: boolean; findings: Findings },
): string {
  const plain = rewritten(text, /\{[{%]/u.test(text), findings, templateEdits);
  const quoted = rewritten(plain, /^[ \t]*:::/mu.test(plain), findings, admonitionEdits);
  const hasMarks = isMdx || mayHaveMarks(quoted);
  return rewritten(quoted, hasMarks, findings, (source) => inlineMarkEdits(source, { isMdx }));
}

function rewritten(
  text: string,
  isNeeded: boolean,
  findings: Findings,
  editsOf: (source: Source) => Edit[],
): string {
  // Without a cheap check, each file would be parsed four times.
  return isNeeded ? applyEdits(text, editsOf(sourceOf(text, findings))) : text;
}
