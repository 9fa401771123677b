export { storeForDestinations } from './capture/store';
export {
  drainOnce,
  pruneWebhooks,
  registerWebhooks,
  startWebhooks,
  stopWebhooks,
} from './webhooks';
