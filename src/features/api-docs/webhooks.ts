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
      summary: 'Content or a file of the media library has changed',
      description:
        'Signed according to Standard Webhooks (https://www.standardwebhooks.com). Verify the signature over `id.timestamp.body` with the secret of the subscription. Handle each `webhook-id` once. The request is sent again until a 2xx response arrives or the retry schedule ends.',
      security: [],
      parameters: [
        header('webhook-id', 'Identifies the delivery. It is the same on every attempt.'),
        header('webhook-timestamp', 'The time of this attempt in seconds since 1970.', {
          type: 'string',
          pattern: '^\\d+$',
        }),
        header(
          'webhook-signature',
          '`v1,` and an HMAC-SHA256 in base64. While a secret rotates, two signatures, separated by a space.',
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
                    description: 'The entry after the change, or before its deletion.',
                  },
                  sequence: {
                    type: ['integer', 'null'],
                    description: 'Rises with every change of the document. Null for other events.',
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
        '410': { description: 'Switches the subscription off.' },
        '429': { description: 'Delays the next attempt by `Retry-After`.' },
      },
    },
  },
};
