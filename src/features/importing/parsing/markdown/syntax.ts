import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';

const extensions = [gfm(), frontmatter(['yaml', 'toml'])];
const mdastExtensions = [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])];

/** Disables every construct inside a paragraph. */
const BLOCKS_ONLY: ReturnType<typeof gfm> = {
  disable: {
    null: [
      'attention',
      'autolink',
      'codeText',
      'emailAutolink',
      'gfmFootnoteCall',
      'gfmPotentialFootnoteCall',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
      'protocolAutolink',
      'strikethrough',
      'wwwAutolink',
    ],
  },
};

/** Parses Markdown with GitHub's extensions and front matter. */
export const treeOf = (text: string): Root => fromMarkdown(text, { extensions, mdastExtensions });

/** Parses blocks only and leaves paragraphs as text. Takes time in proportion to the length of the text. */
export const blockTreeOf = (text: string): Root =>
  fromMarkdown(text, { extensions: [...extensions, BLOCKS_ONLY], mdastExtensions });
