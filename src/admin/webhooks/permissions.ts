// The actions of the roles page, as src/features/webhooks/admin/permissions.ts registers them. Strapi's
// `Page.Protect` compares the subject as well, and takes a missing one for another than `null`.
const action = (name: string) => ({ action: `api::webhooks.${name}`, subject: null });

export const READ = [action('deliveries.read')];
export const REDELIVER = [action('deliveries.redeliver')];
export const SECRETS = [action('secrets.reveal'), action('secrets.rotate')];
