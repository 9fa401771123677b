import { isFetchError, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useApiError } from '../../shared/use-api-error';
import { isRecord } from '../is-record';
import { askToFill } from './ask-to-fill';
import {
  MAX_BYTES,
  type ArticleSource,
  type PastedArticle,
  type ReadArticle,
} from './pasted-article';

const base64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
};

/** The error of the server in an error of Strapi's client. */
function errorOf(error: unknown): unknown {
  const data: unknown = isFetchError(error) ? error.response?.data : null;
  return isRecord(data) ? data['error'] : null;
}

/**
 * Returns a function that has the server read an article, shows it, and returns it if the editor agrees.
 * It says why a text cannot be read.
 */
export function useArticleReader(): (
  source: ArticleSource | Promise<ArticleSource>,
) => Promise<ReadArticle | null> {
  const intl = useIntl();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const describe = useApiError();
  return useCallback(
    async (source) => {
      const warn = (message: string) => {
        toggleNotification({ type: 'warning', message, timeout: 12_000 });
        return null;
      };
      const known = await Promise.resolve(source).catch(() => null);
      if (known === null)
        return warn(intl.formatMessage({ id: 'threeline.paste.article.damaged' }));
      const { name, bytes, pictures, leftOut } = known;
      if (bytes.length > MAX_BYTES)
        return warn(intl.formatMessage({ id: 'threeline.paste.article.large' }));
      try {
        const body = { name, content: base64(bytes) };
        const { data } = await post<{ data: PastedArticle }>('/threeline/pasted-article', body);
        return (await askToFill(data.data, leftOut)) ? { ...data.data, pictures } : null;
      } catch (error) {
        return warn(describe(errorOf(error)));
      }
    },
    [intl, post, toggleNotification, describe],
  );
}
