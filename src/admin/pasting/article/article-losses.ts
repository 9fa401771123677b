import { pastedBody } from '../editor-blocks';
import type { LossCounts } from '../loss-list';
import type { LeftOut, PastedArticle } from './pasted-article';

/** Counts what the form cannot hold of an article, with the pictures that were not read. */
export function articleLosses(
  { sections, conversions }: Pick<PastedArticle, 'sections' | 'conversions'>,
  { pictures }: LeftOut,
): LossCounts {
  const blocks = sections.flatMap(({ body }) => body);
  const { losses } = pastedBody({ blocks, conversions });
  if (pictures > 0) losses.set('picture', (losses.get('picture') ?? 0) + pictures);
  return Object.fromEntries(losses);
}
