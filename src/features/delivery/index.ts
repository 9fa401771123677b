export { deliveryUsage, startDelivery, stopDelivery } from './delivery';
