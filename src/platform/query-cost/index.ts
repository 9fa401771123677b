export { conditionsIn } from './conditions';
export { costParts, type ListQuery } from './estimate';
export { limitQueryCost, queryLimit, type QueryLimit } from './limit';
export { planFilters } from './plans/plan';
export { needsScan } from './plans/reading';
export { withSubqueries } from './plans/subqueries';
