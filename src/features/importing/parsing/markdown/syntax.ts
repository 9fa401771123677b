import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { parse, postprocess, preprocess } from 'micromark';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { gfm } from 'micromark-extension-gfm';

/*
 * The tokenizer of bare addresses walks all events before it wherever a word begins after an open
 * bracket, in quadratic time. It also divides each line at its words, even if it is disabled, and the
 * parser joins them again in quadratic time for the lines of a paragraph. The transform of
 * `gfmFromMarkdown` finds the same addresses in the tree, in linear time.
 * https://github.com/micromark/micromark-extension-gfm-autolink-literal
 */
const BARE_ADDRESSES: ReadonlySet<string | undefined> = new Set([
  'emailAutolink',
  'protocolAutolink',
  'wwwAutolink',
]);
/** A single tilde means “from … to” in Korean (`3~5일`), so only two of them strike a text through. */
const TILDES = { singleTilde: false };
/*
 * By CommonMark's rule of flanking, `**무결성(Integrity)**을` is not emphasis. The extensions of
 * https://github.com/tats-u/markdown-cjk-friendly relax the rule beside Hangul, Han and Kana.
 */
const extensions = [
  withoutBareAddresses(gfm(TILDES)),
  cjkFriendlyExtension(),
  gfmStrikethroughCjkFriendly(TILDES),
];
const mdastExtensions = [gfmFromMarkdown()];

function withoutBareAddresses(extension: ReturnType<typeof gfm>): ReturnType<typeof gfm> {
  const kept = Object.entries(extension.text ?? {}).map(([code, constructs]) => [
    code,
    [constructs ?? []].flat().filter(({ name }) => !BARE_ADDRESSES.has(name)),
  ]);
  return { ...extension, text: Object.fromEntries(kept) as typeof extension.text };
}

/**
 * Parses Markdown with GitHub's extensions. The version of micromark is pinned in `package.json`: 4.0.3
 * copies all events before it whenever a quote or a list ends. The tests of hostile input tell whether a
 * newer one does.
 */
export const treeOf = (text: string): Root => fromMarkdown(text, { extensions, mdastExtensions });

/** A heading, a paragraph or a cell of a table. */
export interface TextBlock {
  /** Its first line. */
  line: number;
  text: string;
}

const TEXT_BLOCKS: ReadonlySet<string> = new Set([
  ...['paragraph', 'atxHeading', 'setextHeading', 'tableHeader', 'tableData'],
]);

/** Parses blocks only. Takes time in proportion to the length of the text, whatever marks it has. */
export function* textBlocksOf(text: string): Generator<TextBlock> {
  const parser = parse({ extensions });
  // The codes of line ends are negative. No other character begins a mark.
  const lineEnds = Object.entries(parser.constructs.text).filter(([code]) => Number(code) < 0);
  parser.constructs.text = Object.fromEntries(lineEnds);
  const events = postprocess(parser.document().write(preprocess()(text, undefined, true)));
  for (const [kind, { type, start, end }] of events) {
    if (kind !== 'enter' || !TEXT_BLOCKS.has(type)) continue;
    yield { line: start.line, text: text.slice(start.offset, end.offset) };
  }
}
