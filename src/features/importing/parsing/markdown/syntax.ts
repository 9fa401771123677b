import type { Root } from 'mdast';
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';

type Extension = ReturnType<typeof gfm>;

const GFM = gfm();
const GFM_TREE: TreeExtension[] = gfmFromMarkdown();
const FRONT_MATTER = frontmatter(['yaml', 'toml']);
const FRONT_MATTER_TREE = frontmatterFromMarkdown(['yaml', 'toml']);

/*
 * Bare addresses cost a third of the time: the parser stops at every letter to ask whether an e-mail
 * address begins there, and searches the finished tree again. A text that cannot hold one is read
 * without. An address as the target of a link, `](https://…` or `<https://…`, is not a bare one.
 */
const BARE_ADDRESSES = ['emailAutolink', 'protocolAutolink', 'wwwAutolink'];
const MAY_HOLD_ADDRESS = /@|(?<!\]\(|<)https?:\/\/|www\./iu;
const GFM_WITHOUT_ADDRESSES = without(BARE_ADDRESSES);
const GFM_WITHOUT_EMAIL = without(['emailAutolink']);
const GFM_TREE_WITHOUT_ADDRESSES = GFM_TREE.map((extension) => ({ ...extension, transforms: [] }));

/** Everything inside a paragraph switched off. */
const BLOCKS_ONLY: Extension = {
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

/** The syntax tree of Markdown with GitHub's extensions and front matter. */
export function treeOf(text: string): Root {
  const mayHoldAddress = MAY_HOLD_ADDRESS.test(text);
  const email = text.includes('@') ? GFM : GFM_WITHOUT_EMAIL;
  return fromMarkdown(text, {
    extensions: [mayHoldAddress ? email : GFM_WITHOUT_ADDRESSES, FRONT_MATTER],
    mdastExtensions: [mayHoldAddress ? GFM_TREE : GFM_TREE_WITHOUT_ADDRESSES, FRONT_MATTER_TREE],
  });
}

/** The same with paragraphs left as they are written, which takes no more time than the text is long. */
export function blockTreeOf(text: string): Root {
  return fromMarkdown(text, {
    extensions: [GFM_WITHOUT_ADDRESSES, FRONT_MATTER, BLOCKS_ONLY],
    mdastExtensions: [GFM_TREE_WITHOUT_ADDRESSES, FRONT_MATTER_TREE],
  });
}

function without(names: readonly string[]): Extension {
  const keep = ({ name }: { name?: string | undefined }): boolean =>
    name === undefined || !names.includes(name);
  const text = Object.entries(GFM.text ?? {}).map(([code, constructs]) => {
    const all = constructs === undefined ? [] : [constructs].flat();
    return [code, all.filter(keep)] as const;
  });
  // A code without constructs goes: the parser would stop there all the same.
  return {
    ...GFM,
    text: Object.fromEntries(text.filter(([, constructs]) => constructs.length > 0)),
  };
}
