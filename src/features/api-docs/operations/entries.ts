import type { Model } from '../models';
import { TOKEN, type ApiContext, type Operation } from '../operation';
import * as parameters from '../parameters';
import { CONTRACT } from '../contract';
import { refusedWrite } from '../errors';
import { named } from '../headers';
import { jsonResponse, json, NO_CONTENT } from '../responses';
import { closed, ref, type Schema } from '../schema';
import { namesOf } from '../schemas/entities';
import { lower, readsOne, readsPage, responseNames, selectionParameters } from './reads';

/** The actions of Strapi's core controllers. */
export type CoreAction = 'find' | 'findOne' | 'create' | 'update' | 'delete';

const byId = parameters.inPath('documentId', 'The permanent identifier of the entry.');

/** Describes a route of one of Strapi's core controllers. */
export function coreOperation(
  context: ApiContext,
  model: Model,
  action: CoreAction,
): Operation | readonly Operation[] {
  const one = model.name;
  const tags = [model.plural];
  const write = { tags, security: TOKEN };
  const isShownByArticles = CONTRACT[model.uid]?.shownByArticles === true;
  const inUse = ['InUse'] as const;
  const isVersioned = CONTRACT[model.uid]?.hasEditVersions === true;
  const condition = isVersioned ? [parameters.ifMatch] : [];
  const stale = isVersioned ? (['PreconditionFailed'] as const) : [];
  const tagged = isVersioned ? named('ETag') : null;
  switch (action) {
    case 'find':
      return model.isSingle
        ? readsOne(context, model, { operationId: `get${one}`, summary: `The ${lower(one)}` })
        : readsPage(context, model);
    case 'findOne':
      return readsOne(context, model, {
        operationId: `get${one}`,
        summary: `One ${lower(one)} by its documentId`,
        parameters: [byId],
      });
    case 'create':
      return {
        ...write,
        operationId: `create${one}`,
        summary: `Creates one ${lower(one)}`,
        ...aboutPublishing(model),
        parameters: writeParameters(model),
        requestBody: body(model),
        responses: {
          201: jsonResponse('The new entry.', ref(responseNames(model).oneSelected), tagged),
          ...refusedWrite('BadRequest', 'Unauthorized', 'Forbidden', 'TooLarge'),
        },
      };
    case 'update':
      return {
        ...write,
        operationId: `update${one}`,
        summary: `Updates one ${lower(one)}`,
        ...aboutPublishing(model),
        parameters: [...(model.isSingle ? [] : [byId]), ...writeParameters(model), ...condition],
        requestBody: body(model),
        responses: {
          200: jsonResponse('The updated entry.', ref(responseNames(model).oneSelected), tagged),
          ...refusedWrite(
            ...(['BadRequest', 'Unauthorized', 'Forbidden', 'NotFound', 'TooLarge'] as const),
            ...stale,
          ),
        },
      };
    case 'delete':
      return {
        ...write,
        operationId: `delete${one}`,
        summary: `Deletes one ${lower(one)}`,
        parameters: [
          ...(model.isSingle ? [] : [byId]),
          ...(model.isLocalized ? [parameters.localeOrAll] : []),
          ...(isShownByArticles ? [parameters.confirm] : []),
          ...condition,
        ],
        responses: {
          204: NO_CONTENT,
          ...refusedWrite(
            'BadRequest',
            'Unauthorized',
            'Forbidden',
            ...(isShownByArticles ? inUse : []),
            ...stale,
          ),
        },
      };
  }
}

const aboutPublishing = ({ hasDrafts }: Model) =>
  hasDrafts
    ? {
        description:
          'Publishes the entry unless `status=draft` is given. Refuses an entry that is not ready to be published, with all faults in `details.errors`.',
      }
    : {};

function writeParameters(model: Model): Schema[] {
  return [
    ...(model.isLocalized ? [parameters.locale] : []),
    ...(model.hasDrafts ? [parameters.status] : []),
    ...selectionParameters(model),
  ];
}

const body = (model: Model): Schema => ({
  required: true,
  content: json(closed({ data: ref(namesOf(model).input) })),
});
