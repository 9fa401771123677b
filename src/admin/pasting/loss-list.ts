import type { IntlShape } from 'react-intl';
import { LOSSES, type Loss } from './editor-blocks';

export type LossCounts = Readonly<Partial<Record<Loss, number>>>;

/** Lists what is lost in words, such as `2 pictures are missing: add them from files`. */
export const lossList = (intl: Pick<IntlShape, 'formatMessage'>, losses: LossCounts): string =>
  LOSSES.filter((loss) => losses[loss] !== undefined)
    .map((loss) =>
      intl.formatMessage({ id: `threeline.paste.loss.${loss}` }, { count: losses[loss] ?? 0 }),
    )
    .join(', ');
