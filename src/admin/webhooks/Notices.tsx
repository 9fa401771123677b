import { Alert, Flex } from '@strapi/design-system';
import { useState } from 'react';
import { webhookAddress } from '../strapi/addresses';
import { deliveriesAddress } from './addresses';
import { useSubscriptionsQuery } from './api';
import { TextLink } from './TextLink';
import { useTexts } from './texts/use-texts';

/** One notice for each subscription that was switched off automatically: why, and what to do. */
export function Notices() {
  const { t, formatDate } = useTexts();
  const { data = [] } = useSubscriptionsQuery(null);
  // A closed notice comes back at the next visit, until somebody acts on it.
  const [closed, setClosed] = useState<readonly number[]>([]);
  const notices = data.flatMap(({ id, name, switchedOff }) =>
    switchedOff === null || closed.includes(id) ? [] : [{ id, name, ...switchedOff }],
  );
  if (notices.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingBottom={4}>
      {notices.map(({ id, name, at, reason }) => (
        <Alert
          key={id}
          role="status"
          variant="warning"
          title={t('notice.title', { name })}
          closeLabel={t('close')}
          onClose={() => {
            setClosed([...closed, id]);
          }}
          action={
            <Flex gap={4}>
              <TextLink to={webhookAddress(id)}>{t('notice.open')}</TextLink>
              <TextLink to={deliveriesAddress({ state: 'failed', subscription: String(id) })}>
                {t('notice.failed')}
              </TextLink>
            </Flex>
          }
        >
          {t(`notice.${reason}`, { time: formatDate(at) })}
        </Alert>
      ))}
    </Flex>
  );
}
