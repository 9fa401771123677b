export { conditionsIn } from './conditions';
export { costParts, type ListQuery } from './estimate';
export { limitQueryCost, queryLimit } from './limit';
export { planFilters } from './plans/plan';
export { withSubqueries } from './plans/subqueries';
