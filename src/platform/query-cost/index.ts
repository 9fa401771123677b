export { conditionsIn } from './conditions';
export { costParts, type ListQuery } from './estimate';
export { limitQueryCost, queryLimit, type QueryLimit } from './limit';
export { planFilters } from './plans/plan';
export { withSubqueries } from './plans/subqueries';
