import { defaultHandlers } from 'hast-util-to-mdast';
import { ARCHIVE } from '../../blocks';
import type { Edit, Source } from './edits';
import { codeSpan, escaped, lineFinder } from './edits';

interface Replacement {
  text: string;
  from: string;
  to: string;
}

interface Rule {
  /** Each takes time in proportion to the text: no pattern crosses its own beginning. */
  pattern: RegExp;
  /** @returns `null` if the match means something else */
  replace: (match: RegExpExecArray) => Replacement | null;
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/iu;

/**
 * `[[Note]]`, `[[Note#Heading|Text]]` and `![[Picture.png|300]]` of Obsidian. `[[1]](address)` and `[[1]][name]` are
 * links of Markdown.
 */
const wikilink: Rule = {
  pattern:
    /!?\[\[([^\s[\]|#][^[\]|\n#]*)?(#[^[\]|\n]*)?(?:\|([^[\]\n]*))?\]\](?!\([^\s()]*[/.:#]|\[[^[\]^])/gu,
  replace([whole, name = '', heading = '', label = '']) {
    if (/^_?toc_?$/iu.test(name)) return { text: '', from: 'table of contents', to: 'nothing' };
    const target = name.trim();
    if (whole.startsWith('!') && PICTURE.test(target)) {
      const alt = /^\d+(?:x\d+)?$/u.test(label) ? '' : label;
      const text = `![${escaped(alt)}](<${ARCHIVE}${target}>)`;
      return { text, from: 'embedded picture', to: 'image' };
    }
    const shown =
      label.trim() === ''
        ? target + heading.replace('#', target === '' ? '' : ' > ')
        : label.trim();
    if (shown === '') return null;
    if (target === '') return { text: escaped(shown), from: 'link within the article', to: 'text' };
    const path = encodeURI(target).replace(/[()]/gu, encodeURIComponent);
    return {
      text: `[${escaped(shown)}](${ARCHIVE}${path})`,
      from: whole.startsWith('!') ? 'embedded note' : 'wikilink',
      to: 'link to a file',
    };
  },
};

const highlight: Rule = {
  pattern: /(?<![\w=])==(?=[^\s=])([^=\n]{0,300}[^\s=])==(?![\w=])/gu,
  replace: ([, text = '']) => ({ text, from: 'highlight', to: 'text' }),
};

const comment: Rule = {
  pattern: /(?<![^\s])%%[^%]{1,5000}%%/gu,
  replace: () => ({ text: '', from: 'comment of Obsidian', to: 'nothing' }),
};

const blockId: Rule = {
  pattern: /[ \t]\^(?=[\w-]*[a-z])[\w-]{2,60}$/gmu,
  replace: () => ({ text: '', from: 'id of a block', to: 'nothing' }),
};

/** `{: .class}` and `{:toc}` of kramdown, with the list item that the latter replaces. */
const attributes: Rule = {
  pattern: /(?:^[*+-][ \t]+\S[^\n]*\n)?\{::?[^{}\n]{1,300}\}/gmu,
  replace([whole]) {
    const list = whole
      .slice(whole.lastIndexOf('{') + 1, -1)
      .replace(/^::?/u, '')
      .trim();
    const parts = list.replace(/=(?:"[^"]*"|'[^']*')/gu, '').split(/\s+/u);
    if (!parts.every((part) => /^\/?[.#:]?[\w-]+$/u.test(part))) return null;
    const isContents = parts.includes('toc');
    // Only the table of contents replaces the item before it.
    const item = isContents || whole.startsWith('{') ? '' : whole.slice(0, whole.lastIndexOf('{'));
    const from = isContents ? 'table of contents' : 'attributes of kramdown';
    return { text: item, from, to: 'nothing' };
  },
};

/** The marks of a formula are not those of Markdown. */
const displayFormula: Rule = {
  pattern: /\$\$[^$]{1,2000}\$\$/gu,
  replace: ([whole]) => formula(whole),
};
const inlineFormula: Rule = {
  pattern: /(?<![\w$\\])\$(?=[^\s$])([^$\n]{0,300}[^\s$\\])\$(?![\w$])/gu,
  replace: ([whole]) => (/[\\^_{}]/u.test(whole) ? formula(whole) : null),
};

function formula(text: string): Replacement | null {
  return /[\\*_~[\]<`]/u.test(text) ? { text: escaped(text), from: 'formula', to: 'text' } : null;
}

const JSX_ATTRIBUTE = String.raw`\s+(?:\{\.\.\.[^{}]*\}|[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}|[^\s"'{}<>=\x60]+))?)`;

/** `<Component a={1}>`: an element of JSX, and not one of HTML. */
const component: Rule = {
  pattern: new RegExp(String.raw`</?([A-Z][\w.]*)(?:${JSX_ATTRIBUTE}){0,50}\s*/?>`, 'gu'),
  replace: ([whole, name = '']) =>
    Object.hasOwn(defaultHandlers, name.toLowerCase())
      ? null
      : { text: codeSpan(whole), from: 'component', to: 'inline code' },
};

const expression: Rule = {
  pattern: /\{(?:[^{}]|\{[^{}]*\}){0,2000}\}/gu,
  replace: ([whole]) =>
    /^\{\s*\/\*[\s\S]*\*\/\s*\}$/u.test(whole)
      ? { text: '', from: 'comment of MDX', to: 'nothing' }
      : { text: codeSpan(whole), from: 'expression of MDX', to: 'inline code' },
};

const RULES = [
  wikilink,
  highlight,
  comment,
  blockId,
  attributes,
  displayFormula,
  inlineFormula,
  component,
];

/** Whether a text may contain one of the marks. */
export const mayHaveMarks = (text: string): boolean =>
  /\[\[|==|%%|\{:|\$|<\/?[A-Z]|[ \t]\^/u.test(text);

/** Rewrites marks of Obsidian, kramdown and MDX within paragraphs as Markdown, and reports them. */
export function inlineMarkEdits(source: Source, { isMdx }: { isMdx: boolean }): Edit[] {
  const lineAt = lineFinder(source.text);
  const edits: Edit[] = [];
  const taken = new Uint8Array(source.text.length);
  for (const { pattern, replace } of isMdx ? [...RULES, expression] : RULES) {
    for (const match of source.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (source.isProtected(match.index) || source.isProtected(end - 1)) continue;
      if (taken.subarray(match.index, end).includes(1)) continue;
      const replacement = replace(match);
      if (replacement === null) continue;
      const { text, from, to } = replacement;
      source.findings.conversion(lineAt(match.index), from, to, match[0]);
      edits.push({ start: match.index, end, text });
      taken.fill(1, match.index, end);
    }
  }
  return edits;
}
