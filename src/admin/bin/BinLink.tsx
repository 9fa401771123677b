import { LinkButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink, useParams } from 'react-router-dom';
import { ARTICLE } from '../shared/article';
import { BIN_PAGE, MAY_DELETE } from './addresses';

/** The link from the list of articles to the bin. */
export function BinLink() {
  const intl = useIntl();
  const { slug } = useParams();
  const { allowedActions } = useRBAC(MAY_DELETE);
  if (slug !== ARTICLE || allowedActions['canDelete'] !== true) return null;
  return (
    <LinkButton tag={NavLink} to={`/${BIN_PAGE}`} variant="tertiary" size="S" startIcon={<Trash />}>
      {intl.formatMessage({ id: 'threeline.bin.title' })}
    </LinkButton>
  );
}
