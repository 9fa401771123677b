import { blockText } from '../../articles/rules/pure';

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Converts a value to the text that editors compare: a link to its name, a body to a line per block. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    if (items.length > 0 && items.every((item) => isNode(item) && 'type' in item)) {
      return items.map(blockLine).join('\n');
    }
    return items.map(textOf).join(', ');
  }
  const isLink = isNode(value) && 'key' in value && typeof value['label'] === 'string';
  return isLink ? String(value['label']) : JSON.stringify(value);
}

/** The text of a block, followed by the addresses of its links and image. */
function blockLine(block: unknown): string {
  const mark = isNode(block) && block['type'] === 'heading' ? '# ' : '';
  const text = blockText([block]);
  const addresses = addressesIn(block).map((address) => `<${address}>`);
  return [`${mark}${text}`, ...addresses].filter((part) => part !== '').join(' ');
}

function addressesIn(node: unknown): string[] {
  if (!isNode(node)) return [];
  const children: unknown[] = Array.isArray(node['children']) ? node['children'] : [];
  const image = isNode(node['image']) ? node['image']['url'] : undefined;
  const own = [node['url'], image].filter((address) => typeof address === 'string');
  return [...own, ...children.flatMap(addressesIn)];
}
