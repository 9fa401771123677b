import type { IntlShape } from 'react-intl';
import { failureOf, isRetried, largestPart } from '../shared/failure';
import { fieldName } from '../shared/field-name';
import type { WriteContext } from '../strapi/document-endpoints';

/**
 * Says what happened to a write, and what will happen. Returns `null` for a refusal, which has a text
 * of its own.
 */
export function describeFailure(
  intl: IntlShape,
  error: unknown,
  { name, argument }: Pick<WriteContext, 'name' | 'argument'>,
): string | null {
  const failure = failureOf(error);
  switch (failure) {
    case 'away':
      if (isRetried(name)) return intl.formatMessage({ id: 'threeline.failed-save.away-retried' });
      return intl.formatMessage({
        id: name.startsWith('publish')
          ? 'threeline.failed-save.away-publish'
          : 'threeline.failed-save.away',
      });
    case 'too-large': {
      const { path, bytes } = largestPart(argument.data);
      return intl.formatMessage(
        { id: 'threeline.failed-save.too-large' },
        {
          part: fieldName(intl, path),
          size: intl.formatNumber(bytes / 1024, { maximumFractionDigits: 0 }),
        },
      );
    }
    case 'session-ended':
      return intl.formatMessage({ id: 'threeline.failed-save.session-ended' });
    case 'refused':
      return null;
  }
}
