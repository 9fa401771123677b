import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/*
 * The tokenizer of bare addresses walks all events before it wherever a word begins after an open
 * bracket, in quadratic time. The transform of `gfmFromMarkdown` finds the same addresses in the
 * tree, in linear time.
 * https://github.com/micromark/micromark-extension-gfm-autolink-literal
 */
const BARE_ADDRESSES = ['emailAutolink', 'protocolAutolink', 'wwwAutolink'];
const extensions = [gfm(), { disable: { null: BARE_ADDRESSES } }];
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
