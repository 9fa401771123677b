/**
 * The shape of a response depends on parameters: `fields`, `populate` and `status=draft` may leave out any
 * field, and `format` turns bodies into texts. A path of OpenAPI has one response, and a union of the shapes
 * would let every field of a whole article be missing. So each shape has a path of its own, which the server
 * reads as the address with the parameters.
 */

/** The address below the prefix of the API for one below the first segment of another shape. */
type Unshaped = (rest: string) => string;

/** The shapes by the first segment of their paths, for delivery. */
export const SHAPES: Readonly<Record<string, Unshaped>> = {
  selected: (rest) => rest,
  rendered(rest) {
    const [, format = '', path = '', query] = /^([^/?]*)\/?([^?]*)(?:\?(.*))?$/s.exec(rest) ?? [];
    return `${path}?format=${format}${query === undefined ? '' : `&${query}`}`;
  },
};

/** The path of an operation whose response has what `fields` and `populate` name. */
export const selected = (prefix: string) => shaped(prefix, 'selected');

/** The path of an operation whose response has bodies in the form that the path names. */
export const rendered = (prefix: string) => shaped(prefix, 'rendered/{format}');

const shaped = (prefix: string, segments: string) => (path: string) =>
  `${prefix}/${segments}${path.slice(prefix.length)}`;
