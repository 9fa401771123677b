import { Badge, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import { editViewAddress } from '../strapi/addresses';
import { ARTICLE, type ArticleAddress } from './article';

const TitleLink = styled(Link)`
  display: block;
  max-width: 20rem;
  overflow: hidden;
  color: inherit;
  text-decoration: none;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

const articleAddress = ({ documentId, locale }: ArticleAddress): string =>
  editViewAddress(ARTICLE, documentId, locale || null);

interface Line extends ArticleAddress {
  /** Needed where an article may have several lines. */
  key?: string;
  title: string | null;
  line: string;
  isBad?: boolean;
}

/** A table of articles for a widget. Each row links to the edit view, as in Strapi's own widgets. */
export function ArticleTable({ articles }: { articles: Line[] }) {
  const intl = useIntl();
  const navigate = useNavigate();
  return (
    <Table colCount={3} rowCount={articles.length}>
      <Tbody>
        {articles.map((article) => (
          <Tr
            key={article.key ?? `${article.documentId} ${article.locale}`}
            cursor="pointer"
            onClick={() => {
              navigate(articleAddress(article));
            }}
          >
            <Td>
              <Typography textColor="neutral800" title={article.title ?? ''}>
                <TitleLink to={articleAddress(article)}>
                  {article.title || intl.formatMessage({ id: 'threeline.untitled' })}
                </TitleLink>
              </Typography>
            </Td>
            <Td>
              <Badge>{article.locale}</Badge>
            </Td>
            <Td>
              <Typography textColor={article.isBad === true ? 'danger600' : 'neutral600'}>
                {article.line}
              </Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
