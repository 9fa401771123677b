import { adminApi } from '@strapi/strapi/admin';
import type { Filter, State } from './filter';

/** A webhook delivery, as src/features/webhooks/admin/deliveries.ts returns it. */
export interface Delivery {
  id: string;
  state: State;
  attempts: number;
  isSending: boolean;
  nextAttemptAt: string | null;
  createdAt: string;
  finishedAt: string | null;
  error: string | null;
  errorCode: string | null;
  subscription: { id: number; name: string | null; enabled: boolean | null };
  message: {
    id: string;
    event: string;
    uid: string | null;
    documentId: string | null;
    locale: string | null;
    title: string | null;
    sequence: number | null;
  };
}

export interface Attempt {
  id: string;
  number: number;
  at: string;
  durationMs: number;
  status: number | null;
  errorCode: string | null;
  error: string | null;
  requestHeaders: Record<string, string>;
  responseHeaders: Record<string, string>;
  responseBody: string | null;
  responseTruncated: boolean;
}

export interface DeliveryDetail extends Delivery {
  /** Users without access to Strapi's page of webhooks get the origin only. */
  url: string | null;
  body: string;
  attemptList: Attempt[];
}

export interface Count {
  count: number;
  /** Whether there are more; the server stops counting at a limit. */
  more: boolean;
}

export interface Subscription {
  id: number;
  name: string;
  /** Users without access to Strapi's page of webhooks get the origin only. */
  url: string;
  events: string[];
  enabled: boolean;
  failingSince: string | null;
  switchedOff: { at: string; reason: 'GONE' | 'FAILING' } | null;
  secret: { createdAt: string; previousValidUntil: string | null } | null;
}

export interface Secret {
  secret: string;
  previousValidUntil: string | null;
}

export interface ArticleState {
  publish: { sequence: number; at: string } | null;
  subscriptions: {
    id: number;
    name: string | null;
    enabled: boolean | null;
    deliveryId: string;
    state: State;
    attempts: number;
    isSending: boolean;
    nextAttemptAt: string | null;
    finishedAt: string | null;
    error: string | null;
    errorCode: string | null;
  }[];
}

/** One batch of deliveries that are sent again. */
interface SentAgain {
  count: number;
  /** The cursor of the next batch; `null` after the last. */
  next: string | null;
}

interface Data<T> {
  data: T;
}

const BASE = '/threeline/webhooks';
const PAGE_SIZE = 25;

const dataOf = <T>({ data }: Data<T>): T => data;

const webhooksApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['WebhookDelivery', 'WebhookSubscription'] })
  .injectEndpoints({
    endpoints: (build) => ({
      deliveries: build.query<
        { data: Delivery[]; meta: { nextCursor: string | null } },
        { filter: Filter; cursor?: string | undefined }
      >({
        query: ({ filter, cursor }) => ({
          url: `${BASE}/deliveries`,
          config: { params: { ...filter, cursor, pageSize: PAGE_SIZE } },
        }),
        providesTags: ['WebhookDelivery'],
      }),
      deliveryCounts: build.query<Record<State, Count>, Omit<Filter, 'state'>>({
        query: (filter) => ({ url: `${BASE}/deliveries/counts`, config: { params: filter } }),
        transformResponse: dataOf<Record<State, Count>>,
        providesTags: ['WebhookDelivery'],
      }),
      delivery: build.query<DeliveryDetail, string>({
        query: (id) => `${BASE}/deliveries/${id}`,
        transformResponse: dataOf<DeliveryDetail>,
        providesTags: ['WebhookDelivery'],
      }),
      sendAgain: build.mutation<SentAgain, string>({
        query: (id) => ({ url: `${BASE}/deliveries/${id}/redeliver`, method: 'POST' }),
        transformResponse: dataOf<SentAgain>,
        invalidatesTags: ['WebhookDelivery'],
      }),
      sendManyAgain: build.mutation<SentAgain, Filter & { next?: string | undefined }>({
        query: (data) => ({ url: `${BASE}/deliveries/redeliver`, method: 'POST', data }),
        transformResponse: dataOf<SentAgain>,
        invalidatesTags: ['WebhookDelivery'],
      }),
      subscriptions: build.query<Subscription[], null>({
        query: () => `${BASE}/subscriptions`,
        transformResponse: dataOf<Subscription[]>,
        providesTags: ['WebhookSubscription'],
      }),
      revealSecret: build.mutation<Secret, number>({
        query: (id) => ({ url: `${BASE}/subscriptions/${id}/secret/reveal`, method: 'POST' }),
        transformResponse: dataOf<Secret>,
      }),
      rotateSecret: build.mutation<Secret, { id: number; immediate: boolean }>({
        query: ({ id, ...data }) => ({
          url: `${BASE}/subscriptions/${id}/secret/rotate`,
          method: 'POST',
          data,
        }),
        transformResponse: dataOf<Secret>,
        invalidatesTags: ['WebhookSubscription'],
      }),
      articleDeliveries: build.query<
        ArticleState,
        { documentId: string; locale: string; seen: string }
      >({
        query: ({ documentId, locale }) => ({
          url: `${BASE}/articles/${documentId}`,
          config: { params: { locale } },
        }),
        transformResponse: dataOf<ArticleState>,
        providesTags: ['WebhookDelivery'],
      }),
      articlesByTitle: build.query<{ documentId: string; title: string | null }[], string>({
        query: (title) => ({
          url: '/content-manager/collection-types/api::article.article',
          config: { params: { _q: title, page: 1, pageSize: 10, sort: 'updatedAt:DESC' } },
        }),
        transformResponse: ({
          results,
        }: {
          results: { documentId: string; title: string | null }[];
        }) => results,
      }),
    }),
  });

export const {
  useDeliveriesQuery,
  useDeliveryCountsQuery,
  useDeliveryQuery,
  useSendAgainMutation,
  useSendManyAgainMutation,
  useSubscriptionsQuery,
  useRevealSecretMutation,
  useRotateSecretMutation,
  useArticleDeliveriesQuery,
  useArticlesByTitleQuery,
} = webhooksApi;
