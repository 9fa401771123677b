export type { DeliveryDeclaration } from './declarations';
export { deliveryUsage, startDelivery, stopDelivery } from './delivery';
