export { deliveryUsage, ownCookies, startDelivery, stopDelivery } from './delivery';
