import { randomUUID } from 'node:crypto';

/** A new `webhook-id`, with the prefix that Standard Webhooks recommends. */
export const newMessageId = (): string => `msg_${randomUUID().replaceAll('-', '')}`;
