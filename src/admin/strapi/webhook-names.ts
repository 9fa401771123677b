import * as yup from 'yup';

/**
 * The names that the form of a webhook accepts: Latin letters, digits, spaces and underscores. The
 * server accepts any name.
 *
 * Relies on @strapi/admin/dist/admin/admin/src/pages/Settings/pages/Webhooks/components/WebhookForm.mjs,
 * which tests names by this expression with `yup`, of which there is one copy.
 */
const STRAPIS_NAMES = '(^$)|(^[A-Za-z][_0-9A-Za-z ]*$)';

/** Lets the name of a webhook have letters of any language. */
export function acceptAnyWebhookName(): void {
  const { prototype } = yup.StringSchema;
  const matches = Reflect.get(prototype, 'matches') as (
    this: yup.StringSchema,
    ...rules: Parameters<yup.StringSchema['matches']>
  ) => yup.StringSchema;
  prototype.matches = function (regex, options) {
    return matches.call(this, regex.source === STRAPIS_NAMES ? /(?:)/ : regex, options);
  };
}
