export type { AnswerQuery, ArticleReader, QueryData } from './direct-queries';
export { deliveryUsage, startDelivery, stopDelivery } from './delivery';
