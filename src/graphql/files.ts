import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import { bodiesForReaders } from '../articles/body-files';
import { absoluteFile, addressesOf } from '../platform/media';
import { fieldsOfType, schemaExtension, type Resolver } from '../strapi';
import { inAskedForm } from './forms';

/**
 * Fills in the images of bodies, renders those that are asked for in a form, and makes the addresses of files absolute, as the REST API does.
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
      return absoluteFile<Record<string, unknown>>({ [name]: value }, addressesOf(strapi))[name];
    };
  schemaExtension(strapi).use(() => ({
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
