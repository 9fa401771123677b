import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  getArgumentValues,
  getVariableValues,
  GraphQLError,
  Kind,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { wholeShape } from '../../articles/read';
import type { AnswerQuery, ArticleReader, QueryData } from '../../features/delivery';
import { readForPublic } from '../../platform/database';
import { readValues, type ValueStatement } from '../../platform/entity-json';
import { unstorableText } from '../../platform/text';
import { checkCost } from '../cost-limit';
import { provenDocuments, type ProvenDocument } from './documents';
import { executorOnValues } from './execute';
import { planOf, type Plan } from './plan';
import { actionsOf, isSearched, readRoot, type RootValue } from './roots';

type Query = Parameters<AnswerQuery>[0];

/**
 * Answers queries of articles that Apollo has answered before: with other variables, or after the
 * response was purged. The whole selection is read by few statements, where Apollo calls a resolver for
 * each field. The fields then take their values from what was read, so that nulls and aliases are those
 * of Apollo. A query with a directive or an error is left to Apollo.
 */
export function directAnswers(strapi: Core.Strapi): AnswerQuery {
  const documents = provenDocuments(strapi);
  const executeOnValues = executorOnValues(strapi);
  const planned = new WeakMap<ProvenDocument, Map<string | null, Plan | null>>();
  /** Plans that cost the same for all variables. */
  const affordable = new WeakSet<Plan>();

  function planFor(proven: ProvenDocument, operation: string | null): Plan | null {
    const plans = planned.get(proven) ?? new Map<string | null, Plan | null>();
    planned.set(proven, plans);
    const known = plans.get(operation);
    if (known !== undefined) return known;
    const plan = planOf(proven.document, operation, wholeShape(strapi));
    plans.set(operation, plan);
    return plan;
  }

  async function answer(query: Query, reader: ArticleReader): Promise<QueryData | null> {
    const { document: text, variables, operationName } = query;
    const proven = documents.find(text);
    const plan = proven === undefined ? null : planFor(proven, operationName);
    if (proven === undefined || plan === null || unstorableText(variables) !== null) return null;
    // Search is not cached, and a response to a token that is not cached is nobody else's.
    if (!reader.mayRead(actionsOf(plan)) || (isSearched(plan) && !reader.isVisitor)) return null;
    const { schema, document } = proven;
    const definitions = plan.operation.variableDefinitions ?? [];
    const { coerced } = getVariableValues(schema, definitions, variables);
    if (coerced === undefined) return null;
    if (!affordable.has(plan)) {
      checkCost(strapi, { schema, document, variables, operationName }, reader.settings.locales);
      if (hasOnlyTexts(plan.operation) && !plan.roots.some(sortsByVariable)) affordable.add(plan);
    }
    const found = await readRoots(strapi, plan, argumentsIn(schema, coerced), reader);
    if (found === null) return null;
    const values = Object.fromEntries(found.map(({ key, value }) => [key, value]));
    const result = executeOnValues({ ...proven, operationName, variables, values });
    if (result.errors !== undefined) return null;
    return { data: result.data, tags: union(found) };
  }

  return async (query, reader) => {
    try {
      return await answer(query, reader);
    } catch (error) {
      // Apollo refuses the query with its place.
      if (error instanceof GraphQLError || error instanceof errors.ApplicationError) return null;
      throw error;
    }
  };
}

type Found = RootValue & { key: string };

/** Reads the fields of `Query`. They are read on one snapshot if that takes several statements. */
function readRoots(
  strapi: Core.Strapi,
  plan: Plan,
  argumentsOf: (root: Plan['roots'][number]) => unknown,
  reader: ArticleReader,
): Promise<Found[] | null> {
  const read = async (values?: (statement: ValueStatement) => Promise<unknown[]>) => {
    const found: Found[] = [];
    for (const root of plan.roots) {
      const one = await readRoot(strapi, root, argumentsOf(root), { reader, values });
      if (one === null) return null;
      found.push({ ...one, key: root.key });
    }
    return found;
  };
  return plan.roots.length === 1 && !isSearched(plan)
    ? read()
    : readForPublic(strapi, () => read((statement) => readValues(strapi, statement)));
}

const argumentsIn =
  (schema: GraphQLSchema, variables: Record<string, unknown>) =>
  ({ name, node }: Plan['roots'][number]): unknown => {
    const field = schema.getQueryType()?.getFields()[name];
    return field && getArgumentValues(field, node, variables);
  };

const union = (found: readonly Found[]): Set<string> | null =>
  found.reduce<Set<string> | null>(
    (all, { tags }) => all && tags && new Set([...all, ...tags]),
    new Set(),
  );

/** Whether a variable names the columns of a sort, each of which has its own cost. */
const sortsByVariable = ({ node }: Plan['roots'][number]): boolean =>
  (node.arguments ?? []).some(
    ({ name, value }) =>
      name.value === 'sort' &&
      (value.kind === Kind.LIST ? value.values : [value]).some(
        ({ kind }) => kind === Kind.VARIABLE,
      ),
  );

/** Types of variables whose values do not change the cost of a query. */
const TEXTS: ReadonlySet<string> = new Set(['String', 'ID', 'Date', 'I18NLocaleCode']);

const hasOnlyTexts = ({ variableDefinitions = [] }: OperationDefinitionNode): boolean =>
  variableDefinitions.every(({ type }) => {
    const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    return named.kind === Kind.NAMED_TYPE && TEXTS.has(named.name.value);
  });
