import type { PublishingSettings } from '../../articles/site';
import type { Attribute, Model, Models } from './models';

const SUMMARY = 'article.three-line-summary';

/** Returns the models with the limits that the settings of the site set. */
export function modelsOfSite(models: Models, settings: PublishingSettings): Models {
  return changed(models, SUMMARY, (attribute, name) =>
    name.startsWith('line')
      ? { ...attribute, minLength: 1, maxLength: settings.summaryLineLength }
      : attribute,
  );
}

function changed(
  models: Models,
  uid: string,
  change: (attribute: Attribute, name: string) => Attribute,
): Models {
  const model: Model | undefined = models.get(uid);
  if (model === undefined) return models;
  const attributes = Object.fromEntries(
    Object.entries(model.attributes).map(([name, attribute]) => [name, change(attribute, name)]),
  );
  return new Map([...models, [uid, { ...model, attributes }]]);
}
