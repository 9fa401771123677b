import type { Block, Conversion, FileLink, InlineNode, ListBlock } from './parsing';

/** The address that replaces a link to a file. */
export interface FoundAddress {
  url: string;
  /** Whether the address is certain: the article exists, or its file names its slug. */
  isCertain: boolean;
}

/** Finds the address of the article that a link to a file leads to. Resolves to `null` if there is none. */
export type AddressFinder = (target: string) => Promise<FoundAddress | null>;

/** A body without links to files, and the conversions that replaced them. */
interface PlacedLinks {
  body: Block[];
  conversions: Conversion[];
}

/** Replaces each link to a file with a link to the file's article, or with its text. */
export async function placeLinks(
  body: readonly Block[],
  find: AddressFinder,
): Promise<PlacedLinks> {
  const conversions: Conversion[] = [];
  const inline = async (nodes: readonly InlineNode[]): Promise<InlineNode[]> => {
    const placed: InlineNode[] = [];
    for (const node of nodes) {
      if (node.type !== 'file-link') placed.push(node);
      else for (const one of await replaced(node, find, conversions)) placed.push(one);
    }
    return placed;
  };
  const list = async (block: ListBlock): Promise<ListBlock> => {
    const children: ListBlock['children'] = [];
    for (const child of block.children) {
      children.push(
        child.type === 'list'
          ? await list(child)
          : { ...child, children: await inline(child.children) },
      );
    }
    return { ...block, children };
  };
  const blocks: Block[] = [];
  for (const block of body) {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
      case 'quote':
        blocks.push({ ...block, children: await inline(block.children) });
        break;
      case 'list':
        blocks.push(await list(block));
        break;
      default:
        blocks.push(block);
    }
  }
  return { body: blocks, conversions };
}

async function replaced(
  { target, children, line }: FileLink,
  find: AddressFinder,
  conversions: Conversion[],
): Promise<InlineNode[]> {
  const found = await find(target);
  if (found === null) {
    const from = 'link that leads nowhere from here';
    conversions.push({ line, from, to: 'text', text: target });
    return children;
  }
  const to = found.isCertain
    ? 'link to its article'
    : 'link to the address that its article will have';
  conversions.push({ line, from: 'link to a file', to, text: target });
  return [{ type: 'link', url: found.url, rel: '', target: '', children }];
}
