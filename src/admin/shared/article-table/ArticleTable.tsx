import { Badge, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import { articleLink, type ArticleAddress } from '../server';

const TitleLink = styled(Link)`
  display: block;
  max-width: 20rem;
  overflow: hidden;
  color: inherit;
  text-decoration: none;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

interface Line extends ArticleAddress {
  title: string | null;
  line: string;
  isBad?: boolean;
}

/** A few articles, each a line that leads to its edit view, as Strapi's own widgets show entries. */
export function ArticleTable({ articles }: { articles: Line[] }) {
  const intl = useIntl();
  const navigate = useNavigate();
  return (
    <Table colCount={3} rowCount={articles.length}>
      <Tbody>
        {articles.map((article) => (
          <Tr
            key={`${article.documentId} ${article.locale}`}
            cursor="pointer"
            onClick={() => {
              navigate(articleLink(article));
            }}
          >
            <Td>
              <Typography textColor="neutral800" title={article.title ?? ''}>
                <TitleLink to={articleLink(article)}>
                  {article.title || intl.formatMessage({ id: 'threeline.home.untitled' })}
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
