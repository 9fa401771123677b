import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { gfm } from 'micromark-extension-gfm';

/*
 * The tokenizer of bare addresses walks all events before it wherever a word begins after an open
 * bracket, in quadratic time. The transform of `gfmFromMarkdown` finds the same addresses in the
 * tree, in linear time.
 * https://github.com/micromark/micromark-extension-gfm-autolink-literal
 */
const BARE_ADDRESSES = ['emailAutolink', 'protocolAutolink', 'wwwAutolink'];
/** A single tilde means “from … to” in Korean (`3~5일`), so only two of them strike a text through. */
const TILDES = { singleTilde: false };
/*
 * By CommonMark's rule of flanking, `**무결성(Integrity)**을` is not emphasis. The extensions of
 * https://github.com/tats-u/markdown-cjk-friendly relax the rule beside Hangul, Han and Kana.
 */
const extensions = [
  gfm(TILDES),
  cjkFriendlyExtension(),
  gfmStrikethroughCjkFriendly(TILDES),
  { disable: { null: BARE_ADDRESSES } },
];
const mdastExtensions = [gfmFromMarkdown()];

/** Disables every construct inside a paragraph. */
const BLOCKS_ONLY: ReturnType<typeof gfm> = {
  disable: {
    null: [
      'attention',
      'autolink',
      'codeText',
      'gfmFootnoteCall',
      'gfmPotentialFootnoteCall',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
      'strikethrough',
    ],
  },
};

/** Parses Markdown with GitHub's extensions. */
export const treeOf = (text: string): Root => fromMarkdown(text, { extensions, mdastExtensions });

/** Parses blocks only and leaves paragraphs as text. Takes time in proportion to the length of the text. */
export const blockTreeOf = (text: string): Root =>
  fromMarkdown(text, { extensions: [...extensions, BLOCKS_ONLY], mdastExtensions });
