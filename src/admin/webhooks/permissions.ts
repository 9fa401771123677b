/** The actions of the roles page, as src/webhooks/admin/permissions.ts registers them. */
export const READ = [{ action: 'api::webhooks.deliveries.read' }];
export const REDELIVER = [{ action: 'api::webhooks.deliveries.redeliver' }];
export const SECRETS = [
  { action: 'api::webhooks.secrets.reveal' },
  { action: 'api::webhooks.secrets.rotate' },
];
