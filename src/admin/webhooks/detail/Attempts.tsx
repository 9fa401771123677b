import { Accordion, Badge, Flex, Typography } from '@strapi/design-system';
import type { Attempt } from '../api';
import { readable } from '../describe';
import { failureWord } from '../texts';
import { useWords } from '../texts/use-words';
import { CodeBlock } from './CodeBlock';

const linesOf = (headers: Record<string, string>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');

/** Each attempt: when, how long, and what was said on both sides. The last one is open. */
export function Attempts({ attempts, all }: { attempts: Attempt[]; all: number }) {
  const { say } = useWords();
  if (attempts.length === 0) {
    return <Typography textColor="neutral600">{say('detail.attempts.none')}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {attempts.length < all ? (
        <Typography variant="pi" textColor="neutral600">
          {say('detail.attempts.last', { count: attempts.length, all })}
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
  const { say, sayTime, sayDuration } = useWords();
  const { number, at, durationMs, status, errorCode, responseBody } = attempt;
  const heading = [
    say('attempt.label', { number: String(number) }),
    sayTime(at),
    sayDuration(durationMs),
    ...(errorCode === null ? [] : [say(failureWord(errorCode))]),
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
          <Reason code={errorCode} sentence={attempt.error} />
          <CodeBlock label={say('attempt.request')} text={linesOf(attempt.requestHeaders)} />
          {status === null ? null : (
            <>
              <CodeBlock
                label={say('attempt.answer')}
                text={linesOf(attempt.responseHeaders) || say('attempt.none')}
              />
              <CodeBlock
                label={say('attempt.body')}
                text={readable(responseBody ?? '') || say('attempt.none')}
              />
            </>
          )}
          {attempt.responseTruncated ? (
            <Typography variant="pi" textColor="neutral600">
              {say('attempt.body.cut')}
            </Typography>
          ) : null}
        </Flex>
      </Accordion.Content>
    </>
  );
}

/** Why an attempt failed and what to do, with the server's own sentence for what is particular. */
export function Reason({ code, sentence }: { code: string | null; sentence: string | null }) {
  const { sayReason } = useWords();
  if (code === null) return null;
  const reason = sayReason(code);
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography textColor="danger600">{reason ?? sentence}</Typography>
      {reason === null ? null : (
        <Typography variant="pi" textColor="neutral600" lang="en">
          {sentence}
        </Typography>
      )}
    </Flex>
  );
}
