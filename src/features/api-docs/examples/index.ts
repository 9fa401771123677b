import type { Schema } from '../schema';
import article from './article.json';

const { sections: _sections, seo: _seo, ...card } = article;
const whole = { data: article, meta: {} };

/** Examples of responses by `operationId`, with a shortened article. */
const RESPONSES: Readonly<Record<string, unknown>> = {
  listArticles: {
    data: [card],
    meta: { pagination: { page: 1, pageSize: 25, pageCount: 1, total: 1 } },
  },
  getArticle: whole,
  getArticleBySlug: whole,
  getArticleDraft: { data: { ...article, publishedAt: null }, meta: {} },
  listComments: {
    data: [],
    meta: {
      discussion: article.discussion,
      pagination: { page: 1, pageSize: 25, pageCount: 0, total: 0 },
    },
  },
};

/** Examples of request bodies by `operationId`. */
const BODIES: Readonly<Record<string, unknown>> = {
  submitComment: { data: { authorName: '김독자', body: '잘 읽었습니다.' } },
  createArticle: {
    data: {
      title: article.title,
      lead: article.lead,
      summary: {
        line1: article.summary.line1,
        line2: article.summary.line2,
        line3: article.summary.line3,
      },
      sections: article.sections.slice(0, 1).map(({ heading, body }) => ({ heading, body })),
    },
  },
};

const JSON_TYPE = 'application/json';

interface OperationParts {
  operationId?: unknown;
  requestBody?: Schema | undefined;
  responses?: Readonly<Record<string, Schema>>;
}

/** Adds the examples of an operation to its description. */
export function withExamples<O extends OperationParts>(operation: O): O {
  const { operationId, requestBody, responses = {} } = operation;
  const name = String(operationId);
  const body = BODIES[name];
  const response = RESPONSES[name];
  const ok = responses['200'];
  return {
    ...operation,
    ...(body !== undefined && requestBody ? { requestBody: withExample(requestBody, body) } : {}),
    ...(response !== undefined && ok
      ? { responses: { ...responses, 200: withExample(ok, response) } }
      : {}),
  };
}

function withExample(described: Schema, example: unknown): Schema {
  const content = described['content'] as Readonly<Record<string, Schema>>;
  return { ...described, content: { ...content, [JSON_TYPE]: { ...content[JSON_TYPE], example } } };
}
