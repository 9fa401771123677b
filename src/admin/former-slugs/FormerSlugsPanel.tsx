import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Button, Dialog, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { ConfirmDialog, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { articleOf, type ArticleAddress } from '../shared/article';
import { useApiError } from '../shared/use-api-error';
import { permission } from '../strapi/permission';
import { useFormerSlugsQuery, useReleaseSlugMutation, type FormerSlug } from './api';

const RELEASE = [permission('api::article.release-slug')];

/** Lists the former slugs of an article beside its form. The panel is hidden if there are none. */
export const FormerSlugsPanel: PanelComponent = (props) => {
  const intl = useIntl();
  const article = articleOf(props);
  const { data = [] } = useFormerSlugsQuery(
    {
      documentId: article?.documentId ?? '',
      locale: article?.locale ?? '',
      seen: String(props.document?.updatedAt),
    },
    { skip: article === null, refetchOnMountOrArgChange: true },
  );
  if (article === null || data.length === 0) return null;
  return {
    title: intl.formatMessage({ id: 'threeline.slugs.title' }),
    content: <FormerSlugs article={article} slugs={data} />,
  };
};

function FormerSlugs({ article, slugs }: { article: ArticleAddress; slugs: FormerSlug[] }) {
  const intl = useIntl();
  const { allowedActions } = useRBAC(RELEASE);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography variant="pi" textColor="neutral600">
        {intl.formatMessage({ id: 'threeline.slugs.hint' })}
      </Typography>
      {slugs.map(({ slug }) => (
        <Flex key={slug} justifyContent="space-between" gap={2}>
          <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>
            {slug}
          </Typography>
          {allowedActions['canReleaseSlug'] === true ? (
            <ReleaseButton article={article} slug={slug} />
          ) : null}
        </Flex>
      ))}
    </Flex>
  );
}

function ReleaseButton({ article, slug }: { article: ArticleAddress; slug: string }) {
  const intl = useIntl();
  const { toggleNotification } = useNotification();
  const describeError = useApiError();
  const [isOpen, setOpen] = useState(false);
  const [release] = useReleaseSlugMutation();
  const send = async () => {
    const result = await release({ article, slug });
    setOpen(false);
    toggleNotification(
      'error' in result
        ? { type: 'danger', message: describeError(result.error) }
        : {
            type: 'success',
            message: intl.formatMessage({ id: 'threeline.slugs.released' }, { slug }),
          },
    );
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <IconButton
          size="XS"
          variant="ghost"
          label={intl.formatMessage({ id: 'threeline.slugs.release' }, { slug })}
        >
          <Trash />
        </IconButton>
      </Dialog.Trigger>
      <ConfirmDialog
        title={intl.formatMessage({ id: 'threeline.slugs.release' }, { slug })}
        startAction={
          <Button
            variant="tertiary"
            fullWidth
            onClick={() => {
              setOpen(false);
            }}
          >
            {intl.formatMessage({ id: 'threeline.slugs.keep' })}
          </Button>
        }
        endAction={
          <Button variant="danger-light" fullWidth onClick={() => void send()}>
            {intl.formatMessage({ id: 'threeline.slugs.confirm' })}
          </Button>
        }
      >
        {intl.formatMessage({ id: 'threeline.slugs.question' }, { slug })}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
