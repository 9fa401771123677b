import type { FaultCode } from '../../articles/rules/pure';
import type { Texts } from '../shared/feature';

type Codes = Record<
  FaultCode | 'alternative-text' | 'long-lead' | 'no-category' | 'no-english',
  string
>;

const withPrefix = (codes: Codes) =>
  Object.fromEntries(Object.entries(codes).map(([code, text]) => [`readiness.${code}`, text]));

export const readinessTexts: Texts = {
  en: {
    'readiness.title': 'Ready to publish?',
    'readiness.ready': 'Ready: nothing is missing.',
    'readiness.needed': 'Still needed to publish ({count})',
    'readiness.advised': 'Advised ({count})',
    'readiness.save-first': '{text} (save first)',
    'readiness.schedule-instead': 'Schedule for that day',
    ...withPrefix({
      'title-missing': 'A title',
      'line-missing': 'Line {number} of the summary',
      'line-broken': 'Line {number} of the summary: take the line break out',
      'line-long': 'Line {number} of the summary: {length} characters, at most {max}',
      'sections-missing': 'At least one section',
      'sections-many': '{length} sections, at most {max}',
      'heading-missing': 'Section {number}: a heading',
      'body-missing': 'Section {number}: a body that says something',
      'text-long': '{field}: {length} characters, at most {max}',
      DATE_AHEAD: '{field}: {date} is ahead, today is {today}',
      'address-malformed': '{field}: begins with http:// or https://, without spaces',
      'alternative-text': 'Cover: an alternative text',
      'long-lead': 'Lead: {length} characters, better within {advised}',
      'no-category': 'A category',
      'no-english': 'An English version',
    }),
  },
  ko: {
    'readiness.title': '발행 준비',
    'readiness.ready': '빠진 것이 없습니다. 발행할 수 있습니다.',
    'readiness.needed': '발행하려면 필요합니다 ({count})',
    'readiness.advised': '권장합니다 ({count})',
    'readiness.save-first': '{text} (먼저 저장)',
    'readiness.schedule-instead': '그날 발행하도록 예약하기',
    ...withPrefix({
      'title-missing': '제목',
      'line-missing': '요약 {number}번째 줄',
      'line-broken': '요약 {number}번째 줄: 줄바꿈 없애기',
      'line-long': '요약 {number}번째 줄: {length}자 (최대 {max}자)',
      'sections-missing': '섹션 하나 이상',
      'sections-many': '섹션 {length}개 (최대 {max}개)',
      'heading-missing': '섹션 {number}: 소제목',
      'body-missing': '섹션 {number}: 내용이 있는 본문',
      'text-long': '{field}: {length}자 (최대 {max}자)',
      DATE_AHEAD: '{field}: 아직 오지 않은 날 {date} (오늘 {today})',
      'address-malformed': '{field}: http:// 또는 https://로 시작하고 공백이 없어야 함',
      'alternative-text': '대표 이미지: 대체 텍스트',
      'long-lead': '리드: {length}자 ({advised}자 이내 권장)',
      'no-category': '분류',
      'no-english': '영어판',
    }),
  },
};
