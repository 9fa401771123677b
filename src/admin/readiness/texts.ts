import type { Advice, FaultCode } from '../../articles/rules/pure';
import type { Texts } from '../shared/feature';

type Codes = Record<FaultCode | Advice['code'], string>;

const withPrefix = (codes: Codes) =>
  Object.fromEntries(Object.entries(codes).map(([code, text]) => [`readiness.${code}`, text]));

export const readinessTexts: Texts = {
  en: {
    'readiness.title': 'Ready to publish?',
    'readiness.ready': 'Ready: nothing is missing.',
    'readiness.ready-for-others': 'Nothing is missing. An editor can publish it.',
    'readiness.needed': 'Still needed to publish ({count})',
    'readiness.advised': 'Advised ({count})',
    'readiness.save-first': '{text} (save first)',
    'readiness.schedule-instead': 'Schedule for that day',
    'readiness.without-lines': 'Remove the empty lines',
    ...withPrefix({
      TITLE_MISSING: 'A title',
      LINE_MISSING: 'Line {number} of the summary',
      LINE_BROKEN: 'Line {number} of the summary: take the line break out',
      LINE_TOO_LONG: 'Line {number} of the summary: {length} characters, at most {max}',
      SECTIONS_MISSING: 'At least one section',
      TOO_MANY_SECTIONS: '{length} sections, at most {max}',
      HEADING_MISSING: 'Section {number}: a heading',
      BODY_MISSING: 'Section {number}: a body that says something',
      TEXT_TOO_LONG: '{field}: {length} characters, at most {max}',
      DATE_AHEAD: '{field}: {date} is ahead, today is {today}',
      ADDRESS_MALFORMED: '{field}: begins with http:// or https://, without spaces',
      ALTERNATIVE_TEXT_MISSING: 'Cover: an alternative text',
      FROM_ARCHIVE: 'From the archive, without three lines',
      LEAD_LONG: 'Lead: {length} characters, better within {advised}',
      CATEGORY_MISSING: 'A category',
      ENGLISH_MISSING: 'An English version',
    }),
  },
  ko: {
    'readiness.title': '발행 준비',
    'readiness.ready': '빠진 것이 없습니다. 발행할 수 있습니다.',
    'readiness.ready-for-others': '빠진 것이 없습니다. 편집자가 발행할 수 있습니다.',
    'readiness.needed': '발행하려면 필요합니다 ({count})',
    'readiness.advised': '권장합니다 ({count})',
    'readiness.save-first': '{text} (먼저 저장)',
    'readiness.schedule-instead': '그날 발행하도록 예약하기',
    'readiness.without-lines': '빈 요약 줄 지우기',
    ...withPrefix({
      TITLE_MISSING: '제목',
      LINE_MISSING: '요약 {number}번째 줄',
      LINE_BROKEN: '요약 {number}번째 줄: 줄바꿈이 없어야 함',
      LINE_TOO_LONG: '요약 {number}번째 줄: {length}자 (최대 {max}자)',
      SECTIONS_MISSING: '섹션 하나 이상',
      TOO_MANY_SECTIONS: '섹션 {length}개 (최대 {max}개)',
      HEADING_MISSING: '섹션 {number}: 소제목',
      BODY_MISSING: '섹션 {number}: 내용이 있는 본문',
      TEXT_TOO_LONG: '{field}: {length}자 (최대 {max}자)',
      DATE_AHEAD: '{field}: 아직 오지 않은 날 {date} (오늘 {today})',
      ADDRESS_MALFORMED: '{field}: http:// 또는 https://로 시작하고 공백이 없어야 함',
      ALTERNATIVE_TEXT_MISSING: '대표 이미지: 대체 텍스트',
      FROM_ARCHIVE: '지난 글: 세 줄 요약 없음',
      LEAD_LONG: '리드: {length}자 ({advised}자 이내 권장)',
      CATEGORY_MISSING: '분류',
      ENGLISH_MISSING: '영어판',
    }),
  },
};
