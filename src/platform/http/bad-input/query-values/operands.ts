import { isObject, isScalar, refuse, type Path } from './refusal';

const NULLITY = new Set(['$null', '$notNull']);
const LISTS = new Set(['$in', '$notIn']);
const TEXTS = new Set([
  ...['$contains', '$notContains', '$containsi', '$notContainsi'],
  ...['$startsWith', '$startsWithi', '$endsWith', '$endsWithi'],
]);
const COMPARISONS = new Set(['$eq', '$eqi', '$ne', '$nei', '$gt', '$gte', '$lt', '$lte']);
const EXPERIMENTAL = '$jsonSupersetOf';

/** What Strapi's columns take for a boolean; anything else becomes `true`. */
const BOOLEANS = new Set<unknown>([true, false, 'true', 'false', 't', 'f', '1', '0', 1, 0]);
/** Strapi reads a space or nothing as 0. Only one way leads through digits, so it takes linear time. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
/** Characters; a double in plain digits has at most about 330. */
const MAX_NUMBER = 400;
const NUMBERS = new Set(['integer', 'biginteger', 'float', 'decimal']);
/** Strapi takes the first ten characters and ignores the rest. */
const DATE = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * Checks the condition on one column: a value, a list of values, or operators with theirs.
 *
 * @param type the type of the column's attribute, or `null` where any value may be compared
 * @param isConjunct whether an empty condition may be left out, because it is joined by "and"
 */
export function checkColumn(
  condition: unknown,
  type: string | null,
  path: Path,
  isConjunct: boolean,
): void {
  if (!isObject(condition)) {
    checkOperand(condition, type, path);
    return;
  }
  const operators = Object.entries(condition);
  if (operators.length === 0 && !isConjunct) refuse(path, 'is empty; leave it out');
  for (const [operator, operand] of operators) {
    const at = [...path, operator];
    if (operator === '$not') checkColumn(operand, type, at, false);
    else if (NULLITY.has(operator)) checkValue(operand, 'boolean', at);
    else if (operator === '$between') checkBetween(operand, type, at);
    else if (LISTS.has(operator)) checkOperand(operand, type, at, true);
    else if (COMPARISONS.has(operator)) checkOperand(operand, type, at);
    else if (TEXTS.has(operator) || operator === EXPERIMENTAL) checkText(operand, at);
    else refuse(at, 'is no operator of a field');
  }
}

/** A value, or a list of which one must match. */
function checkOperand(operand: unknown, type: string | null, path: Path, mayBeEmpty = false): void {
  if (!Array.isArray(operand)) {
    checkValue(operand, type, path);
    return;
  }
  if (operand.length === 0 && !mayBeEmpty) refuse(path, 'is an empty list');
  for (const value of operand) checkValue(value, type, path);
}

function checkBetween(operand: unknown, type: string | null, path: Path): void {
  if (!Array.isArray(operand) || operand.length !== 2) refuse(path, 'must be a list of two values');
  checkOperand(operand, type, path);
}

function checkText(operand: unknown, path: Path): void {
  checkOperand(operand, null, path);
  // Strapi would look for the word "null".
  if ([operand].flat().includes(null)) refuse(path, 'must have a value');
}

function checkValue(value: unknown, type: string | null, path: Path): void {
  if (!isScalar(value)) refuse(path, 'must be a value or a list of values');
  if (type === 'boolean' && value !== null && !BOOLEANS.has(value)) {
    refuse(path, 'must be true or false');
  }
  if (path.some((key) => NULLITY.has(key)) && value === null) refuse(path, 'must be true or false');
  if (typeof value !== 'string' || type === null) return;
  if (NUMBERS.has(type) && (value.length > MAX_NUMBER || !NUMBER.test(value))) {
    refuse(path, 'must be a number');
  }
  if (type === 'date' && !DATE.test(value)) refuse(path, 'must be a date such as 2026-01-31');
}
