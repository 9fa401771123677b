import { permission } from '../strapi/permission';

// The actions that src/features/webhooks registers.
const action = (name: string) => permission(`api::webhooks.${name}`);

export const READ = [action('deliveries.read')];
export const REDELIVER = [action('deliveries.redeliver')];
export const SECRETS = [action('secrets.reveal'), action('secrets.rotate')];
