import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Tag,
  TextInput,
} from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { ReactNode } from 'react';
import { useSubscriptionsQuery, type Count, type Delivery } from '../api';
import { entryName } from '../delivery-texts';
import { fieldOf, searchOf, STATES, timeOf, type Filter, type State } from '../filter';
import { useTexts } from '../texts/use-texts';
import { ArticleFilter } from './ArticleFilter';

interface Props {
  filter: Filter;
  counts: Record<State, Count> | undefined;
  /** The entry of the first delivery, for the name of the entry in the filter. */
  entry: Delivery['message'] | undefined;
  choose: (filter: Filter) => void;
  /** The actions on all matching deliveries. */
  children: ReactNode;
}

/** The filters of the list. Each choice takes effect at once. */
export function Filters({ filter, counts, entry, choose, children }: Props) {
  const { t, formatNumber, removedName } = useTexts();
  const { data: subscriptions = [] } = useSubscriptionsQuery(null, {
    refetchOnMountOrArgChange: true,
  });
  const change = (changed: Partial<Filter>) => {
    choose({ ...filter, ...changed });
  };
  const formatCount = ({ count, more }: Count) => formatNumber(count) + (more ? '+' : '');

  const listed = new Set(subscriptions.flatMap(({ events }) => events));
  const events = [...listed.add(filter.event ?? '')].filter((event) => event !== '').sort();
  const known = subscriptions.map(({ id, name }) => ({ id: String(id), name }));
  const { subscription, documentId } = filter;
  if (subscription !== undefined && !known.some(({ id }) => id === subscription)) {
    known.push({ id: subscription, name: removedName(Number(subscription)) });
  }

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Flex role="group" aria-label={t('filter.state')} gap={2} wrap="wrap">
          {[undefined, ...STATES].map((state) => (
            <Button
              key={state ?? 'all'}
              size="S"
              variant={filter.state === state ? 'secondary' : 'tertiary'}
              aria-pressed={filter.state === state}
              onClick={() => {
                change({ state });
              }}
            >
              {t(`state.${state ?? 'all'}`)}
              {state === undefined || counts === undefined
                ? ''
                : ` (${formatCount(counts[state])})`}
            </Button>
          ))}
        </Flex>
        <Flex gap={2}>
          {searchOf(filter) === '' ? null : (
            <Button
              size="S"
              variant="ghost"
              startIcon={<Cross />}
              onClick={() => {
                choose({});
              }}
            >
              {t('filter.clear')}
            </Button>
          )}
          {children}
        </Flex>
      </Flex>
      <Flex gap={3} wrap="wrap" alignItems="flex-end">
        <Labelled label={t('filter.event')} width="17rem">
          <SingleSelect
            size="S"
            value={filter.event ?? ''}
            placeholder={t('filter.event.any')}
            clearLabel={t('filter.event.any')}
            onClear={() => {
              change({ event: undefined });
            }}
            onChange={(event) => {
              change({ event: String(event) });
            }}
          >
            {events.map((event) => (
              <SingleSelectOption key={event} value={event}>
                {event}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Labelled>
        <Labelled label={t('filter.subscription')} width="16rem">
          <SingleSelect
            size="S"
            value={subscription ?? ''}
            placeholder={t('filter.subscription.any')}
            clearLabel={t('filter.subscription.any')}
            onClear={() => {
              change({ subscription: undefined });
            }}
            onChange={(id) => {
              change({ subscription: String(id) });
            }}
          >
            {known.map(({ id, name }) => (
              <SingleSelectOption key={id} value={id}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Labelled>
        {documentId === undefined ? (
          <ArticleFilter
            choose={(chosen) => {
              change({ documentId: chosen });
            }}
          />
        ) : (
          <Labelled label={t('filter.article')}>
            <EntryTag
              name={nameOf(filter, entry)}
              remove={() => {
                change({ documentId: undefined, locale: undefined, uid: undefined });
              }}
            />
          </Labelled>
        )}
        <Labelled label={t('filter.from')}>
          <TextInput
            size="S"
            type="datetime-local"
            value={fieldOf(filter.from)}
            onChange={({ target }) => {
              change({ from: timeOf(target.value) });
            }}
          />
        </Labelled>
        <Labelled label={t('filter.to')}>
          <TextInput
            size="S"
            type="datetime-local"
            value={fieldOf(filter.to)}
            onChange={({ target }) => {
              change({ to: timeOf(target.value, true) });
            }}
          />
        </Labelled>
      </Flex>
    </Flex>
  );
}

const Labelled = ({
  label,
  width,
  children,
}: {
  label: string;
  width?: string;
  children: ReactNode;
}) => (
  <Box {...(width === undefined ? {} : { width })}>
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      {children}
    </Field.Root>
  </Box>
);

function nameOf({ documentId, locale }: Filter, entry: Delivery['message'] | undefined): string {
  const name = entry?.documentId === documentId && entry !== undefined ? entryName(entry) : null;
  return (name ?? documentId ?? '') + (locale === undefined ? '' : ` (${locale})`);
}

function EntryTag({ name, remove }: { name: string; remove: () => void }) {
  const { t } = useTexts();
  return (
    <Tag icon={<Cross />} label={t('filter.article.remove', { title: name })} onClick={remove}>
      {name}
    </Tag>
  );
}
