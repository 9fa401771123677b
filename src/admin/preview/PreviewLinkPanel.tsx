import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Button, Field, Flex } from '@strapi/design-system';
import { Link as LinkIcon } from '@strapi/icons';
import { useClipboard, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { articleOf, type ArticleAddress } from '../shared/article';
import { useApiError } from '../shared/use-api-error';

interface Issued {
  data: { path: string; until: string; timeZone: string };
}

/** Copies a temporary link that shows the draft to a colleague without an account. */
export const PreviewLinkPanel: PanelComponent = (props) => {
  const intl = useIntl();
  const article = articleOf(props);
  if (article === null) return null;
  return {
    title: intl.formatMessage({ id: 'threeline.preview.title' }),
    content: <CopyLink key={`${article.documentId} ${article.locale}`} article={article} />,
  };
};

function CopyLink({ article: { documentId, locale } }: { article: ArticleAddress }) {
  const intl = useIntl();
  const { toggleNotification } = useNotification();
  const { post } = useFetchClient();
  const { copy } = useClipboard();
  const describeError = useApiError();
  const [issued, setIssued] = useState<{ address: string; until: string; timeZone: string } | null>(
    null,
  );

  const send = async () => {
    try {
      const url = `/threeline/previews/${documentId}/link`;
      const { data } = await post<Issued>(url, {}, { params: { locale } });
      const address = `${window.location.origin}${data.data.path}`;
      const { until, timeZone } = data.data;
      setIssued({ address, until, timeZone });
      if (await copy(address)) {
        toggleNotification({
          type: 'success',
          message: intl.formatMessage({ id: 'threeline.preview.copied' }),
        });
      }
    } catch (error) {
      toggleNotification({ type: 'danger', message: describeError(error) });
    }
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Button
        variant="tertiary"
        size="S"
        fullWidth
        startIcon={<LinkIcon />}
        onClick={() => void send()}
      >
        {intl.formatMessage({ id: 'threeline.preview.copy' })}
      </Button>
      {issued === null ? null : (
        <Field.Root
          hint={intl.formatMessage(
            { id: 'threeline.preview.valid' },
            {
              until: intl.formatDate(issued.until, {
                dateStyle: 'medium',
                timeStyle: 'short',
                timeZone: issued.timeZone,
              }),
              zone: issued.timeZone,
            },
          )}
        >
          <Field.Input
            size="S"
            readOnly
            aria-label={intl.formatMessage({ id: 'threeline.preview.title' })}
            value={issued.address}
            onFocus={({ target }: { target: HTMLInputElement }) => {
              target.select();
            }}
          />
          <Field.Hint />
        </Field.Root>
      )}
    </Flex>
  );
}
