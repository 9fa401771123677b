import type { TestApplication } from '../../app/application';
import { uniqueTitle } from '../../fixtures/builders';
import { fullAccessToken } from '../tokens';
import { expectSuccess, renamed, valid, type Write } from './write';

/** Writes over REST and GraphQL. */
export function writesOverTheApis(app: TestApplication): Write[] {
  const rest = async () => ({ token: await fullAccessToken(app.strapi) });
  const mutate = async (mutation: string, variables: Record<string, unknown>) => {
    const { errors } = await app.graphql(mutation, variables, await rest());
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
  };

  return [
    {
      name: 'REST: create',
      seen: true,
      write: async () => expectSuccess(app.post('/api/articles', { data: valid() }, await rest())),
    },
    {
      name: 'REST: update',
      seen: true,
      write: async ({ documentId }) =>
        expectSuccess(app.put(`/api/articles/${documentId}`, { data: renamed() }, await rest())),
    },
    {
      name: 'REST: delete',
      seen: true,
      write: async ({ documentId }) =>
        expectSuccess(app.delete(`/api/articles/${documentId}`, await rest())),
    },
    {
      name: 'REST: rename a tag',
      seen: true,
      write: async ({ tag }) =>
        expectSuccess(app.put(`/api/tags/${tag}`, { data: { name: uniqueTitle() } }, await rest())),
    },
    {
      name: 'REST: a comment waits for approval',
      seen: false,
      write: ({ documentId }) =>
        expectSuccess(
          app.post(`/api/articles/${documentId}/comments`, {
            data: { authorName: 'Reader', body: 'Waiting.' },
          }),
        ),
    },
    {
      name: 'GraphQL: create',
      seen: true,
      write: () =>
        mutate('mutation ($data: ArticleInput!) { createArticle(data: $data) { title } }', {
          data: valid(),
        }),
    },
    {
      name: 'GraphQL: update',
      seen: true,
      write: ({ documentId: id }) =>
        mutate(
          'mutation ($id: ID!, $data: ArticleInput!) { updateArticle(documentId: $id, data: $data) { title } }',
          { id, data: renamed() },
        ),
    },
    {
      name: 'GraphQL: delete',
      seen: true,
      write: ({ documentId: id }) =>
        mutate('mutation ($id: ID!) { deleteArticle(documentId: $id) { documentId } }', { id }),
    },
  ];
}
