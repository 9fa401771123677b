import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import { bodiesForReaders } from '../articles/body-files';
import {
  absoluteFile,
  addressesOf,
  pictureFields,
  serverAddress,
  withoutVariants,
  type PictureFields,
} from '../platform/media';
import { fieldsOfType, schemaExtension, type Resolver } from '../strapi';
import { inAskedForm } from './forms';

const TYPES = /* GraphQL */ `
  "A form of a picture for a source element of a picture element."
  type PictureSource {
    type: String!
    srcset: String!
  }

  extend type UploadFile {
    "The sizes of a picture for the srcset of an img element, with absolute URLs. Null if there is only one size."
    srcset: String
    "The sizes attribute for srcset and for all sources. Null if there are none."
    sizes: String
    "Smaller forms for source elements, the best one first. Empty until they are made."
    sources: [PictureSource!]!
  }
`;

/**
 * Fills in the images of bodies, renders those that are asked for in a form, adds what a page needs to
 * show a picture, and makes the addresses of files absolute, as the REST API does.
 */
export function extendWithFiles(strapi: Core.Strapi): void {
  const bodies = bodyLoader(strapi);
  const fillIn = async (
    next: Resolver,
    parent: unknown,
    args: object,
    context: object,
    info: unknown,
  ): Promise<unknown> => {
    const body: unknown = await next(parent, args, context, info);
    if (!Array.isArray(body)) return body;
    return inAskedForm(await bodies(context).load(body), args, parent);
  };
  const absolute =
    (name: 'url' | 'previewUrl' | 'formats') =>
    async (next: Resolver, parent: unknown, args: object, context: unknown, info: unknown) => {
      const value: unknown = await next(parent, args, context, info);
      const shown = name === 'formats' ? withoutVariants(value) : value;
      return absoluteFile<Record<string, unknown>>({ [name]: shown }, addressesOf(strapi))[name];
    };
  const ofPicture =
    <Name extends 'srcset' | 'sizes' | 'sources'>(name: Name) =>
    (file: Record<string, unknown>): PictureFields[Name] =>
      pictureFields(serverAddress(strapi), file)[name];
  schemaExtension(strapi).use(() => ({
    typeDefs: TYPES,
    resolvers: {
      UploadFile: {
        srcset: ofPicture('srcset'),
        sizes: ofPicture('sizes'),
        sources: ofPicture('sources'),
      },
    },
    resolversConfig: {
      ...Object.fromEntries(
        fieldsOfType(strapi, 'blocks').map((field) => [field, { middlewares: [fillIn] }]),
      ),
      'UploadFile.url': { middlewares: [absolute('url')] },
      'UploadFile.previewUrl': { middlewares: [absolute('previewUrl')] },
      'UploadFile.formats': { middlewares: [absolute('formats')] },
    },
  }));
}

/** Creates one loader per request, so that all bodies of a query need one query for files. */
function bodyLoader(strapi: Core.Strapi) {
  type Loader = DataLoader<unknown[], unknown>;
  const loaders = new WeakMap<object, Loader>();
  return (context: object): Loader => {
    const loader =
      loaders.get(context) ?? new DataLoader((bodies) => bodiesForReaders(strapi, bodies));
    loaders.set(context, loader);
    return loader;
  };
}
