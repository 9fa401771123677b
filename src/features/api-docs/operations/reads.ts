import type { Model } from '../models';
import { ANYONE, type ApiContext, type Operation } from '../operation';
import * as parameters from '../parameters';
import { CONTRACT } from '../contract';
import type { RefusalName } from '../errors';
import { json, readResponses } from '../responses';
import { closed, listOf, ref, type Schema } from '../schema';
import { hasCard, hasForms, linkNames, namesOf } from '../schemas/entities';
import { fieldsSchema, sortSchema } from '../schemas/queries';
import { rendered, selected } from '../shapes';

/** Returns the names of the schemas of responses. */
export const responseNames = (model: Model) => {
  const names = namesOf(model);
  return {
    one: `${names.whole}Answer`,
    oneSelected: `${names.selection}Answer`,
    oneRendered: hasForms(model) ? `${names.rendered}Answer` : null,
    page: `${hasCard(model) ? names.card : names.whole}Page`,
    pageSelected: `${names.selection}Page`,
  };
};

/** Builds the schemas of responses, by name. */
export function responseSchemas(model: Model): Record<string, Schema> {
  const names = namesOf(model);
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
    [responses.one]: one(names.whole),
    [responses.oneSelected]: one(names.selection),
    ...(responses.oneRendered !== null && { [responses.oneRendered]: one(names.rendered) }),
    ...(!model.isSingle && {
      [responses.page]: page(hasCard(model) ? names.card : names.whole),
      [responses.pageSelected]: page(names.selection),
    }),
  };
}

/** The parameters that select fields and links of an entry. */
export function selectionParameters(model: Model): Schema[] {
  const links = linkNames(model).length > 0;
  return [
    parameters.fields(fieldsSchema(model)),
    ...(links ? [parameters.populate(namesOf(model).populate)] : []),
  ];
}

/** Describes a read of one entry: whole, with rendered bodies, and with a selection. */
export function readsOne(
  { prefix }: ApiContext,
  model: Model,
  more: Omit<Operation, 'responses' | 'tags'>,
): Operation[] {
  const { one, oneSelected, oneRendered } = responseNames(model);
  const language = languageParameters(model, false);
  const common = [
    ...(more.parameters ?? []),
    ...language,
    ...(CONTRACT[model.uid]?.parametersOfAny ?? []),
    ...(CONTRACT[model.uid]?.parametersOfOne ?? []),
  ];
  const read = readOf(model, more, model.description, [
    ...(['BadRequest', 'Unauthorized', 'Forbidden', 'NotFound'] as const),
  ]);
  return [
    read(one, [...common, ...wholeParameters(model)]),
    ...(oneRendered === null
      ? []
      : [
          read(
            oneRendered,
            [...common, parameters.formatInPath, ...wholeParameters(model)],
            RENDERED(prefix),
          ),
        ]),
    read(
      oneSelected,
      [...common, ...draftParameters(model), ...selectionParameters(model)],
      SELECTED(prefix),
    ),
  ];
}

/** Describes a read of a list: whole, and with a selection. */
export function readsPage(context: ApiContext, model: Model): Operation[] {
  const { page, pageSelected } = responseNames(model);
  const card = hasCard(model)
    ? ` The list has cards, which leave out ${leftOut(model)}. The newest comes first unless \`sort\` is given.`
    : '';
  const more = {
    operationId: `list${model.plural}`,
    summary: `A page of ${lower(model.plural)}`,
    description: `${model.description}.${card}`,
  };
  const common = [
    ...languageParameters(model, true),
    ...(CONTRACT[model.uid]?.parametersOfAny ?? []),
    parameters.pagination(context),
    parameters.sort(sortSchema(model)),
    parameters.filters(namesOf(model).filters),
    parameters.search,
  ];
  const read = readOf(model, more, 'A page.', ['BadRequest', 'Unauthorized', 'Forbidden']);
  return [
    read(page, [...common, ...wholeParameters(model)]),
    read(
      pageSelected,
      [...common, ...draftParameters(model), ...selectionParameters(model)],
      SELECTED(context.prefix),
    ),
  ];
}

/** How the operation of another shape differs from the one of whole entries. */
interface Shape {
  at: (path: string) => string;
  word: string;
  description: string;
}

const SELECTED = (prefix: string): Shape => ({
  at: selected(prefix),
  word: 'Selected',
  description:
    'The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value.',
});

const RENDERED = (prefix: string): Shape => ({
  at: rendered(prefix),
  word: 'Rendered',
  description:
    'The same as the path without `/rendered/{format}` and with the parameter `format`. Bodies are texts in that form.',
});

/** Returns a function that describes a read in one shape. */
const readOf =
  (
    model: Model,
    more: Omit<Operation, 'responses' | 'tags'>,
    result: string,
    refusals: readonly RefusalName[],
  ) =>
  (schema: string, given: readonly Schema[], shape: Shape | null = null): Operation => ({
    ...more,
    ...(shape !== null && {
      at: shape.at,
      operationId: more.operationId.replace(/^(?:get|list)/, `$&${shape.word}`),
      summary: `${more.summary} (${shape.word.toLowerCase()})`,
      description: shape.description,
    }),
    tags: [model.plural],
    parameters: given,
    responses: readResponses(result, json(ref(schema)), ...refusals),
    security: ANYONE,
  });

function languageParameters(model: Model, isList: boolean): Schema[] {
  return [
    ...(model.isLocalized ? [isList ? parameters.localeOrAll : parameters.locale] : []),
    ...(CONTRACT[model.uid]?.hasFallback === true ? [parameters.fallbackLocale] : []),
  ];
}

const wholeParameters = ({ uid }: Model): readonly Schema[] => CONTRACT[uid]?.parameters ?? [];

const draftParameters = (model: Model): Schema[] => [
  ...(model.hasDrafts ? [parameters.status, ...parameters.versionFilters] : []),
  ...(hasForms(model) ? [parameters.format] : []),
];

function leftOut(model: Model): string {
  const { one = [], list = [] } = CONTRACT[model.uid]?.shownLinks ?? {};
  return one
    .filter((name) => !list.includes(name))
    .map((name) => `\`${name}\``)
    .join(' and ');
}

/** `authors` of `Authors`, for the middle of a sentence. */
export const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
