import type { PublishingSettings } from '../../articles/site';
import { ARTICLE } from '../../articles/uids';
import type { Attribute, Models } from './models';

const SUMMARY = 'article.three-line-summary';

/**
 * Returns the models with what the settings of the site decide: the length of a summary line, and
 * whether a published article may lack its summary.
 */
export function modelsOfSite(
  models: Models,
  { summaryLineLength, archiveBefore }: PublishingSettings,
): Models {
  const limited = changed(models, SUMMARY, (name, attribute) =>
    name.startsWith('line')
      ? { ...attribute, published: { minLength: 1, maxLength: summaryLineLength } }
      : attribute,
  );
  return changed(limited, ARTICLE, (name, attribute) =>
    name === 'summary' ? { ...attribute, required: archiveBefore === null } : attribute,
  );
}

function changed(
  models: Models,
  uid: string,
  change: (name: string, attribute: Attribute) => Attribute,
): Models {
  const model = models.get(uid);
  if (model === undefined) return models;
  const attributes = Object.fromEntries(
    Object.entries(model.attributes).map(([name, attribute]) => [name, change(name, attribute)]),
  );
  return new Map([...models, [uid, { ...model, attributes }]]);
}
