import { Alert, Flex } from '@strapi/design-system';
import { useState } from 'react';
import { deliveriesAddress, strapiWebhookAddress } from './addresses';
import { useSubscriptionsQuery } from './api';
import { TextLink } from './TextLink';
import { useWords } from './texts/use-words';

/** Each subscription that was switched off by no person: why, and what to do. */
export function Notices() {
  const { say, sayDate } = useWords();
  const { data = [] } = useSubscriptionsQuery(null);
  // Out of the way for now; it is there again at the next visit, until somebody acts.
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
          title={say('notice.title', { name })}
          closeLabel={say('close')}
          onClose={() => {
            setClosed([...closed, id]);
          }}
          action={
            <Flex gap={4}>
              <TextLink to={strapiWebhookAddress(id)}>{say('notice.open')}</TextLink>
              <TextLink to={deliveriesAddress({ state: 'failed', subscription: String(id) })}>
                {say('notice.failed')}
              </TextLink>
            </Flex>
          }
        >
          {say(`notice.${reason}`, { time: sayDate(at) })}
        </Alert>
      ))}
    </Flex>
  );
}
