export {
  drainOnce,
  pruneWebhooks,
  registerWebhooks,
  startWebhooks,
  stopWebhooks,
} from './webhooks';
