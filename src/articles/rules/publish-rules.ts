import site from '../../api/site/content-types/site/schema.json';

/** What the site decides about publishing. The admin panel imports this file. */
export interface PublishRules {
  /** The day of publishing in the site's time zone, such as `2025-12-12`; `null` if unknown. */
  today: string | null;
  /** The greatest length of a summary line, in characters as readers count them. */
  summaryLineLength: number;
  /** Articles of earlier days may be published without a summary; `null` if none may. */
  archiveBefore: string | null;
}

/** The rules of a site whose settings are unknown. */
export const STANDARD_RULES: PublishRules = {
  today: null,
  summaryLineLength: site.attributes.summaryLineLength.default,
  archiveBefore: null,
};
