import { closed, type Schema } from './schema';

const header = (
  name: string,
  description: string,
  schema: Schema = { type: 'string' },
): Schema => ({
  name,
  in: 'header',
  required: true,
  description,
  schema,
});

/** The requests to a subscription of Settings → Webhooks. Any 2xx is success. */
export const WEBHOOKS: Readonly<Record<string, Schema>> = {
  contentChanged: {
    post: {
      operationId: 'contentChanged',
      tags: ['Webhooks'],
      summary: 'Content, or a file of the media library, has changed',
      description:
        'Signed as Standard Webhooks has it (https://www.standardwebhooks.com): verify the signature over `id.timestamp.body` with the secret of the subscription, and use `webhook-id` to do things once. Sent again until it is answered 2xx or its schedule ends.',
      security: [],
      parameters: [
        header('webhook-id', 'The same on every attempt.'),
        header('webhook-timestamp', 'Seconds since 1970, of this attempt.', {
          type: 'string',
          pattern: '^\\d+$',
        }),
        header(
          'webhook-signature',
          '`v1,` and the base64 of an HMAC-SHA256; two of them, separated by a space, while a secret rotates.',
        ),
        header('X-Strapi-Event', 'The `event` of the body.'),
      ],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              ...closed(
                {
                  id: { type: 'string', description: 'The `webhook-id`.' },
                  event: { type: 'string', examples: ['entry.publish', 'media.update'] },
                  createdAt: { type: 'string', format: 'date-time' },
                  model: { type: 'string', examples: ['article'] },
                  uid: { type: 'string', examples: ['api::article.article'] },
                  entry: {
                    type: 'object',
                    description: 'The entry as it is after the change, or was before a deletion.',
                  },
                  sequence: {
                    type: ['integer', 'null'],
                    description: 'Rises with every change of the document; null for other events.',
                  },
                  tags: {
                    type: 'array',
                    items: { type: 'string' },
                    description: 'The `Cache-Tag`s that the change makes stale.',
                  },
                },
                ['id', 'event', 'createdAt', 'sequence', 'tags'],
              ),
              // Events of plugins have fields of their own, such as `media`.
              additionalProperties: true,
            },
          },
        },
      },
      responses: {
        '2XX': { description: 'Received.' },
        '410': { description: 'Gone: the subscription is switched off.' },
        '429': { description: 'Later, please; `Retry-After` is honoured.' },
      },
    },
  },
};
