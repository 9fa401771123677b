import {
  useDocumentRBAC,
  type PanelComponent,
  type PanelComponentProps,
} from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { Flex, TextButton, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { ARTICLE } from '../shared/article';
import { faultMessage } from '../shared/fault-message';
import { fieldName } from '../shared/field-name';
import { offerSchedule } from '../shared/offered-schedule';
import { useSiteRules } from '../shared/site-rules';
import { useContentLocale } from '../strapi/content-locale';
import { closeActionsDrawer } from '../strapi/actions-drawer';
import { focusField } from '../strapi/focus-field';
import { ErrorsUntilChange } from '../strapi/form-errors';
import { STICKY_PANELS, StickyPanels } from '../strapi/side-panels';
import { articleState } from './article-state';

/** The hour at which the panel offers to publish an article of a later day, in the site's zone. */
const MORNING = '09:00';

/** Lists what an article needs before it can be published, beside the form of its draft. */
export const ReadinessPanel: PanelComponent = ({ model, activeTab, document, meta }) => {
  const intl = useIntl();
  if (model !== ARTICLE || activeTab === 'published') return null;
  return {
    title: intl.formatMessage({ id: 'readiness.title' }),
    content: <Readiness document={document} meta={meta} />,
  };
};

/** An open point of the list. */
interface Point {
  key: string;
  text: string;
  /** Leads to the place where the editor can settle it; `null` before the first save. */
  go: (() => void) | null;
  /** Another way to settle it, shown below. */
  offer?: { text: string; act: () => void };
}

function Readiness({ document, meta }: Pick<PanelComponentProps, 'document' | 'meta'>) {
  const intl = useIntl();
  const [locale, setLocale] = useContentLocale();
  // Deferred, so that the list does not slow down typing.
  const values = useDeferredValue(useForm('Readiness', (form) => form.values));
  const mayPublish = useDocumentRBAC('Readiness', ({ canPublish }) => canPublish);
  const onChange = useForm('Readiness', (form) => form.onChange);
  const { today, summaryLineLength, archiveBefore } = useSiteRules();
  const { faults, advice } = useMemo(
    () =>
      articleState(
        { ...values },
        {
          rules: { today, summaryLineLength, archiveBefore },
          storedCategory: document?.['category'],
          languages: [
            locale ?? '',
            ...[document, ...(meta?.availableLocales ?? [])].map((one) => String(one?.locale)),
          ],
        },
      ),
    [values, document, meta, locale, today, summaryLineLength, archiveBefore],
  );

  const go = (path: string[]) => () => {
    closeActionsDrawer();
    focusField(path, (field) => fieldName(intl, [field]));
  };
  const scheduleInstead = (date: string) => ({
    text: intl.formatMessage({ id: 'readiness.schedule-instead' }),
    act: () => {
      offerSchedule(`${date}T${MORNING}`);
    },
  });
  const needed = faults.map((fault): Point => ({
    key: fault.path.join('.') + fault.code,
    text: faultMessage(intl, fault) ?? fault.message,
    go: go(fault.path),
    ...(fault.code === 'DATE_AHEAD' && document?.documentId !== undefined
      ? { offer: scheduleInstead(String(fault.values['date'])) }
      : {}),
  }));
  const { summary = null }: { summary?: unknown } = values;
  // Strapi's form does not publish lines that are empty, only a summary that is not there.
  const removeSummary = {
    text: intl.formatMessage({ id: 'readiness.without-lines' }),
    act: () => {
      onChange('summary', null);
    },
  };
  const advised = advice.map(({ path, code, values: numbers }): Point => {
    const text = intl.formatMessage({ id: `readiness.${code}` }, numbers);
    if (code === 'FROM_ARCHIVE' && summary !== null) {
      return { key: code, text, go: go(path), offer: removeSummary };
    }
    if (code !== 'ENGLISH_MISSING') return { key: code, text, go: go(path) };
    if (document?.documentId === undefined) {
      return {
        key: code,
        text: intl.formatMessage({ id: 'readiness.save-first' }, { text }),
        go: null,
      };
    }
    const openEnglish = () => {
      setLocale('en');
    };
    return { key: code, text, go: openEnglish };
  });

  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" {...STICKY_PANELS}>
      <StickyPanels />
      <ErrorsUntilChange />
      {needed.length === 0 ? (
        <Flex gap={2} alignItems="start" role="status">
          <CheckCircle fill="success600" />
          <Typography variant="omega">
            {intl.formatMessage({
              id: mayPublish === true ? 'readiness.ready' : 'readiness.ready-for-others',
            })}
          </Typography>
        </Flex>
      ) : (
        <Points
          title={intl.formatMessage({ id: 'readiness.needed' }, { count: needed.length })}
          icon={<WarningCircle fill="danger600" aria-hidden />}
          points={needed}
        />
      )}
      {advised.length > 0 && (
        <Points
          title={intl.formatMessage({ id: 'readiness.advised' }, { count: advised.length })}
          icon={<Information fill="neutral500" aria-hidden />}
          points={advised}
        />
      )}
    </Flex>
  );
}

function Points({ title, icon, points }: { title: string; icon: ReactNode; points: Point[] }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold" tag="h3">
        {title}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1} aria-label={title}>
        {points.map(({ key, text, go, offer }) => (
          <Flex tag="li" key={key} gap={2} alignItems="start">
            {icon}
            {go === null ? (
              <Typography variant="pi" textColor="neutral600">
                {text}
              </Typography>
            ) : (
              <Flex direction="column" alignItems="start" gap={1}>
                <TextButton onClick={go} style={{ textAlign: 'start' }}>
                  {text}
                </TextButton>
                {offer && <TextButton onClick={offer.act}>{offer.text}</TextButton>}
              </Flex>
            )}
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
}
