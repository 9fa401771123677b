import type { Attribute } from '../models';
import { closed, listOf, ref, type Schema } from '../schema';

const DATE_TIME: Schema = { type: 'string', format: 'date-time' };

/** Builds the schema of an attribute's value in a response. */
export function valueSchema(attribute: Attribute): Schema {
  const { type, enum: values, regex, published } = attribute;
  const { minLength, maxLength } = published ?? attribute;
  const text = {
    type: 'string',
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(regex === undefined ? {} : { pattern: regex }),
  };
  switch (type) {
    case 'integer':
      return { type: 'integer', ...range(attribute) };
    case 'float':
    case 'decimal':
      return { type: 'number', ...range(attribute) };
    // Strapi sends it as text, because it may exceed the numbers of JavaScript.
    case 'biginteger':
      return { type: 'string', pattern: '^-?\\d+$' };
    case 'boolean':
      return { type: 'boolean' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'time':
      return { type: 'string', pattern: '^\\d{2}:\\d{2}:\\d{2}' };
    case 'datetime':
    case 'timestamp':
      return DATE_TIME;
    case 'enumeration':
      return { type: 'string', ...(values === undefined ? {} : { enum: values }) };
    case 'email':
      return { ...text, format: 'email' };
    case 'blocks':
      return ref('Blocks');
    // Any JSON value.
    case 'json':
      return {};
    default:
      return text;
  }
}

function range({ min, max }: Attribute): Schema {
  return {
    ...(typeof min === 'number' ? { minimum: min } : {}),
    ...(typeof max === 'number' ? { maximum: max } : {}),
  };
}

const children = (...names: string[]): Schema => ({
  type: 'array',
  items: names.length === 1 ? ref(names[0] ?? '') : { oneOf: names.map(ref) },
});

/** A node of blocks. Further properties are allowed, because editors' tools may add their own. */
const node = (type: string, properties: Readonly<Record<string, Schema>>): Schema => {
  const all = { type: { type: 'string', const: type }, ...properties };
  const optional = new Set(['language', 'rel', 'target', ...MARKS]);
  return {
    type: 'object',
    properties: all,
    required: Object.keys(all).filter((name) => !optional.has(name)),
  };
};

const ADDRESS: Schema = {
  type: 'string',
  format: 'uri-reference',
  description: 'An absolute URL if the public address of the server is configured.',
};
const TEXT: Schema = { type: 'string' };
const TEXT_OR_NULL: Schema = { type: ['string', 'null'] };
const NUMBER_OR_NULL: Schema = { type: ['number', 'null'] };
const PIXELS: Schema = { type: 'number', minimum: 0, description: 'In pixels. 0 if unknown.' };

/** What a page needs to show a picture, as `src/platform/media` returns it. */
export const PICTURE: Readonly<Record<string, Schema>> = {
  srcset: {
    ...TEXT_OR_NULL,
    description:
      'The sizes of the picture for the `srcset` of an `<img>`. Null if there is only one.',
  },
  sizes: {
    ...TEXT_OR_NULL,
    description: 'A `sizes` for `srcset` and all `sources`. Null if there are none.',
  },
  sources: {
    ...listOf(
      closed({
        type: { type: 'string', enum: ['image/avif', 'image/webp'] },
        srcset: { type: 'string' },
      }),
    ),
    description:
      'Smaller forms for the `<source>` elements of a `<picture>`, the best one first. Empty until they are made.',
  },
};

/**
 * An image of a body, as `src/articles/body-files` returns it. It has what `ImageBlockNode` of
 * `@strapi/blocks-react-renderer` requires.
 */
const BODY_IMAGE: Readonly<Record<string, Schema>> = {
  id: { type: ['integer', 'null'], description: 'Null if the file is not in the media library.' },
  documentId: TEXT_OR_NULL,
  name: TEXT,
  alternativeText: TEXT_OR_NULL,
  caption: TEXT_OR_NULL,
  url: ADDRESS,
  width: PIXELS,
  height: PIXELS,
  formats: {
    type: 'object',
    description: 'Smaller versions by name, such as `small` or `thumbnail`.',
    additionalProperties: closed(
      { url: ADDRESS, mime: TEXT_OR_NULL, width: NUMBER_OR_NULL, height: NUMBER_OR_NULL },
      ['url', 'mime', 'width', 'height'],
    ),
  },
  ...PICTURE,
  placeholder: {
    ...TEXT_OR_NULL,
    description: 'A thumbhash in base64: the blurred picture in about 25 bytes.',
  },
  hash: TEXT,
  ext: TEXT,
  mime: TEXT,
  size: { type: 'number', description: 'The size in kilobytes. 0 if unknown.' },
  provider: { ...TEXT, description: 'What stores the file.' },
  createdAt: TEXT,
  updatedAt: TEXT,
};

const EMPTY = closed({
  type: { type: 'string', const: 'text' },
  text: { type: 'string', const: '' },
});

/** Images have no text of their own. Spectral requires `items`. */
const NO_TEXT: Schema = {
  type: 'array',
  prefixItems: [EMPTY],
  items: EMPTY,
  minItems: 1,
  maxItems: 1,
};

const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'];

/**
 * The nodes of Strapi's blocks, as its validator accepts them:
 * https://github.com/strapi/strapi/blob/develop/packages/core/core/src/services/entity-validator/blocks-validator.ts
 */
export const BLOCK_SCHEMAS: Readonly<Record<string, Schema>> = {
  Blocks: {
    type: 'array',
    description: 'Rich text as a list of blocks.',
    items: {
      oneOf: ['Paragraph', 'Heading', 'Quote', 'Code', 'List', 'Image'].map((name) =>
        ref(`${name}Block`),
      ),
    },
  },
  ParagraphBlock: node('paragraph', { children: children('TextNode', 'LinkNode') }),
  HeadingBlock: node('heading', {
    level: { type: 'integer', enum: [1, 2, 3, 4, 5, 6] },
    children: children('TextNode', 'LinkNode'),
  }),
  QuoteBlock: node('quote', { children: children('TextNode', 'LinkNode') }),
  CodeBlock: node('code', {
    language: { type: ['string', 'null'] },
    children: children('TextNode'),
  }),
  ListBlock: node('list', {
    format: { type: 'string', enum: ['ordered', 'unordered'] },
    children: children('ListItemNode', 'ListBlock'),
  }),
  ListItemNode: node('list-item', { children: children('TextNode', 'LinkNode') }),
  ImageBlock: node('image', {
    image: {
      type: 'object',
      description: 'The current state of the file in the media library.',
      properties: BODY_IMAGE,
      required: Object.keys(BODY_IMAGE),
    },
    children: NO_TEXT,
  }),
  LinkNode: node('link', {
    url: { type: 'string' },
    rel: { type: 'string' },
    target: { type: 'string' },
    children: children('TextNode'),
  }),
  TextNode: node('text', {
    text: { type: 'string' },
    ...Object.fromEntries(MARKS.map((mark) => [mark, { type: 'boolean' }])),
  }),
};

const FORMAT = closed(
  {
    name: { type: 'string' },
    hash: { type: 'string' },
    ext: { type: ['string', 'null'] },
    mime: { type: 'string' },
    path: { type: ['string', 'null'] },
    width: { type: 'integer' },
    height: { type: 'integer' },
    size: { type: 'number' },
    sizeInBytes: { type: 'integer' },
    url: { type: 'string', format: 'uri-reference' },
    isUrlSigned: { type: 'boolean' },
    provider_metadata: {},
  },
  ['name', 'hash', 'mime', 'width', 'height', 'url'],
);

/** Schemas of attributes that Strapi declares as JSON only, by model and attribute. */
export const KNOWN_JSON: Readonly<Record<string, Readonly<Record<string, Schema>>>> = {
  'plugin::upload.file': {
    formats: {
      type: 'object',
      description: 'Smaller versions of an image by name, such as `small` or `thumbnail`.',
      additionalProperties: FORMAT,
    },
    focalPoint: closed({ x: { type: 'number' }, y: { type: 'number' } }, ['x', 'y'], {
      description: 'The point that crops should contain, in per cent of width and height.',
    }),
    url: { type: 'string', format: 'uri-reference' },
    previewUrl: { type: 'string', format: 'uri-reference' },
  },
};
