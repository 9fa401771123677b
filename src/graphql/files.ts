import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import { bodiesForReaders } from '../articles/body-files';
import { absoluteFile, addressesOf } from '../platform/media';
import { schemaExtension, type Resolver } from './extension';

/** What of a model the names of its GraphQL type are made from. */
interface Model {
  attributes: Record<string, { type: string }>;
}

/** How Strapi names the types that it generates. */
interface GraphqlUtils {
  naming: { getTypeName(model: Model): string; getComponentName(model: Model): string };
}

/** Fills in the images of bodies, and makes the addresses of files absolute, as REST does. */
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
    return Array.isArray(body) ? bodies(context).load(body) : body;
  };
  const absolute =
    (name: 'url' | 'previewUrl' | 'formats') =>
    async (next: Resolver, parent: unknown, args: object, context: unknown, info: unknown) => {
      const value: unknown = await next(parent, args, context, info);
      return absoluteFile<Record<string, unknown>>({ [name]: value }, addressesOf(strapi))[name];
    };
  schemaExtension(strapi).use(() => ({
    resolversConfig: {
      ...Object.fromEntries(bodyFields(strapi).map((field) => [field, { middlewares: [fillIn] }])),
      'UploadFile.url': { middlewares: [absolute('url')] },
      'UploadFile.previewUrl': { middlewares: [absolute('previewUrl')] },
      'UploadFile.formats': { middlewares: [absolute('formats')] },
    },
  }));
}

/** The fields of the schema that hold bodies: `ComponentArticleSection.body`. */
function bodyFields(strapi: Core.Strapi): string[] {
  const { naming } = strapi.plugin('graphql').service<GraphqlUtils>('utils');
  const fieldsOf = (models: object, nameOf: (model: Model) => string): string[] =>
    Object.values(models as Record<string, Model>).flatMap((model) =>
      Object.entries(model.attributes)
        .filter(([, { type }]) => type === 'blocks')
        .map(([name]) => `${nameOf(model)}.${name}`),
    );
  return [
    ...fieldsOf(strapi.contentTypes, (model) => naming.getTypeName(model)),
    ...fieldsOf(strapi.components, (model) => naming.getComponentName(model)),
  ];
}

/** One loader a request, so that all bodies of a query cost one look-up of files. */
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
