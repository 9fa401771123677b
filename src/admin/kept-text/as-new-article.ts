import type { Values } from '../shared/merge-form';
import type { KeptText } from './store';

/**
 * Turns the text of an article that was deleted into that of a new article, which was never saved. It
 * has every field that the form had, but no ids of rows, which the server does not have any more, and not
 * the id of the article: Strapi would create the new one with it, beside the deleted one in the bin.
 */
export function asNewArticle({ values, ...text }: KeptText): KeptText {
  const { documentId: _id, editVersion: _version, ...fields } = values;
  return { ...text, documentId: null, base: {}, values: withoutRows(fields) };
}

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withoutRows = (parts: Values): Values =>
  Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, withoutRow(value)]));

function withoutRow(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRow);
  // A file has a `url` and exists still. A block of a body has a `type`.
  if (!isRecord(value) || 'url' in value || 'type' in value) return value;
  if (Array.isArray(value['connect'])) {
    return { connect: value['connect'].map(withoutPosition), disconnect: [] };
  }
  const { id: _id, ...parts } = value;
  return withoutRows(parts);
}

/** The position of a link is relative to links of the deleted article. */
function withoutPosition(link: unknown): unknown {
  if (!isRecord(link) || !isRecord(link['apiData'])) return link;
  const { position: _position, ...apiData } = link['apiData'];
  return { ...link, apiData };
}
