import type { Model } from '../models';
import { ANYONE, TOKEN, type ApiContext, type Operation } from '../operation';
import * as parameters from '../parameters';
import { CONTRACT } from '../contract';
import { refusedWrite } from '../errors';
import { named } from '../headers';
import { jsonResponse, json, NO_CONTENT, readResponses } from '../responses';
import { closed, listOf, ref, type Schema } from '../schema';
import { hasCard, hasForms, linkNames, namesOf } from '../schemas/entities';
import { fieldsSchema, sortSchema } from '../schemas/queries';

/** The actions of Strapi's core controllers. */
export type CoreAction = 'find' | 'findOne' | 'create' | 'update' | 'delete';

/** Returns the names of the schemas of responses. */
export const responseNames = (model: Model) => {
  const { whole, rendered, card, selection } = namesOf(model);
  return {
    one: `${whole}Answer`,
    oneSelected: `${selection}Answer`,
    oneRendered: hasForms(model) ? `${rendered}Answer` : null,
    page: `${hasCard(model) ? card : whole}Page`,
    pageSelected: `${selection}Page`,
  };
};

/** Builds the schemas of responses, by name. */
export function responseSchemas(model: Model): Record<string, Schema> {
  const { whole, rendered, card, selection } = namesOf(model);
  const responses = responseNames(model);
  const more = CONTRACT[model.uid]?.meta;
  const meta = more === undefined ? ref('Meta') : closed(more.one, []);
  const pageMeta =
    more === undefined
      ? ref('PageMeta')
      : closed({ pagination: ref('Pagination'), ...more.page }, ['pagination']);
  const one = (name: string) => closed({ data: ref(name), meta });
  const page = (name: string) => closed({ data: listOf(ref(name)), meta: pageMeta });
  return {
    [responses.one]: one(whole),
    [responses.oneSelected]: one(selection),
    ...(responses.oneRendered !== null && { [responses.oneRendered]: one(rendered) }),
    ...(!model.isSingle && {
      [responses.page]: page(hasCard(model) ? card : whole),
      [responses.pageSelected]: page(selection),
    }),
  };
}

/** The response without and with a selection, and with rendered bodies. */
const either = (whole: string, selected: string, rendered: string | null = null): Schema => ({
  anyOf: [whole, selected, ...(rendered === null ? [] : [rendered])].map(ref),
});

/** The parameters that select fields and links of an entry. */
export function selectionParameters(model: Model): Schema[] {
  const links = linkNames(model).length > 0;
  return [
    parameters.fields(fieldsSchema(model)),
    ...(links ? [parameters.populate(namesOf(model).populate)] : []),
  ];
}

function languageParameters(model: Model, isList: boolean): Schema[] {
  return [
    ...(model.isLocalized ? [isList ? parameters.localeOrAll : parameters.locale] : []),
    ...(CONTRACT[model.uid]?.hasFallback === true ? [parameters.fallbackLocale] : []),
    ...(model.hasDrafts ? [parameters.status] : []),
  ];
}

/** Describes a read of one entry. */
export function readsOne(model: Model, more: Omit<Operation, 'responses' | 'tags'>): Operation {
  const { one, oneSelected, oneRendered } = responseNames(model);
  return {
    ...more,
    tags: [model.plural],
    parameters: [
      ...(more.parameters ?? []),
      ...languageParameters(model, false),
      ...(CONTRACT[model.uid]?.parameters ?? []),
      ...(CONTRACT[model.uid]?.parametersOfOne ?? []),
      ...selectionParameters(model),
    ],
    responses: readResponses(
      model.description,
      {
        ...json(either(one, oneSelected, oneRendered)),
        ...(CONTRACT[model.uid]?.hasMarkdown === true && {
          'text/markdown': { schema: { type: 'string' } },
        }),
      },
      ...(['BadRequest', 'Unauthorized', 'Forbidden', 'NotFound'] as const),
    ),
    security: ANYONE,
  };
}

const byId = parameters.inPath('documentId', 'The permanent identifier of the entry.');

/** Describes a route of one of Strapi's core controllers. */
export function coreOperation(context: ApiContext, model: Model, action: CoreAction): Operation {
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
        ? readsOne(model, { operationId: `get${one}`, summary: `The ${lower(one)}` })
        : readsPage(context, model);
    case 'findOne':
      return readsOne(model, {
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

function readsPage(context: ApiContext, model: Model): Operation {
  const { page, pageSelected } = responseNames(model);
  const card = hasCard(model)
    ? ` The list has cards, which leave out ${leftOut(model)}. The newest comes first unless \`sort\` is given.`
    : '';
  return {
    operationId: `list${model.plural}`,
    tags: [model.plural],
    summary: `A page of ${lower(model.plural)}`,
    description: `${model.description}.${card}`,
    parameters: [
      ...languageParameters(model, true),
      parameters.pagination(context),
      parameters.sort(sortSchema(model)),
      parameters.filters(namesOf(model).filters),
      parameters.search,
      ...(CONTRACT[model.uid]?.parameters ?? []),
      ...selectionParameters(model),
    ],
    responses: readResponses(
      'A page.',
      json(either(page, pageSelected)),
      ...(['BadRequest', 'Unauthorized', 'Forbidden'] as const),
    ),
    security: ANYONE,
  };
}

function leftOut(model: Model): string {
  const { one = [], list = [] } = CONTRACT[model.uid]?.shownLinks ?? {};
  return one
    .filter((name) => !list.includes(name))
    .map((name) => `\`${name}\``)
    .join(' and ');
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

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
