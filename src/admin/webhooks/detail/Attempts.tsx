import { Accordion, Badge, Flex, Typography } from '@strapi/design-system';
import type { Attempt } from '../api';
import { readable } from '../delivery-texts';
import { failureKey } from '../texts';
import { useTexts } from '../texts/use-texts';
import { CodeBlock } from './CodeBlock';

const linesOf = (headers: Record<string, string>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');

/** The attempts of a delivery with their requests and responses. The last one is expanded. */
export function Attempts({ attempts, all }: { attempts: Attempt[]; all: number }) {
  const { t } = useTexts();
  if (attempts.length === 0) {
    return <Typography textColor="neutral600">{t('detail.attempts.none')}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {attempts.length < all ? (
        <Typography variant="pi" textColor="neutral600">
          {t('detail.attempts.last', { count: attempts.length, all })}
        </Typography>
      ) : null}
      <Accordion.Root collapsible defaultValue={attempts[0]?.id ?? ''}>
        {attempts.map((attempt) => (
          <Accordion.Item key={attempt.id} value={attempt.id}>
            <AttemptItem attempt={attempt} />
          </Accordion.Item>
        ))}
      </Accordion.Root>
    </Flex>
  );
}

function AttemptItem({ attempt }: { attempt: Attempt }) {
  const { t, formatTime, formatDuration } = useTexts();
  const { number, at, durationMs, status, errorCode, responseBody } = attempt;
  const heading = [
    t('attempt.label', { number: String(number) }),
    formatTime(at),
    formatDuration(durationMs),
    ...(errorCode === null ? [] : [t(failureKey(errorCode))]),
  ].join(' · ');
  return (
    <>
      <Accordion.Header>
        <Accordion.Trigger>{heading}</Accordion.Trigger>
        <Accordion.Actions>
          {status === null ? null : (
            <Badge variant={errorCode === null ? 'success' : 'danger'}>{status}</Badge>
          )}
        </Accordion.Actions>
      </Accordion.Header>
      <Accordion.Content>
        <Flex direction="column" alignItems="stretch" gap={4} padding={4}>
          <Reason code={errorCode} message={attempt.error} />
          <CodeBlock label={t('attempt.request')} text={linesOf(attempt.requestHeaders)} />
          {status === null ? null : (
            <>
              <CodeBlock
                label={t('attempt.answer')}
                text={linesOf(attempt.responseHeaders) || t('attempt.none')}
              />
              <CodeBlock
                label={t('attempt.body')}
                text={readable(responseBody ?? '') || t('attempt.none')}
              />
            </>
          )}
          {attempt.responseTruncated ? (
            <Typography variant="pi" textColor="neutral600">
              {t('attempt.body.cut')}
            </Typography>
          ) : null}
        </Flex>
      </Accordion.Content>
    </>
  );
}

/** Why an attempt failed and what to do, with the server's message for the details. */
export function Reason({ code, message }: { code: string | null; message: string | null }) {
  const { failureReason } = useTexts();
  if (code === null) return null;
  const reason = failureReason(code);
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography textColor="danger600">{reason ?? message}</Typography>
      {reason === null ? null : (
        <Typography variant="pi" textColor="neutral600" lang="en">
          {message}
        </Typography>
      )}
    </Flex>
  );
}
