import { isObject, isScalar, refuse, type Path } from './refusal';

const NULL_OPERATORS = new Set(['$null', '$notNull']);
const LIST_OPERATORS = new Set(['$in', '$notIn']);
const TEXT_OPERATORS = new Set([
  ...['$contains', '$notContains', '$containsi', '$notContainsi'],
  ...['$startsWith', '$startsWithi', '$endsWith', '$endsWithi'],
]);
const COMPARISONS = new Set(['$eq', '$eqi', '$ne', '$nei', '$gt', '$gte', '$lt', '$lte']);
const EXPERIMENTAL = '$jsonSupersetOf';

/** The values that Strapi's columns read as a boolean. Every other value becomes `true`. */
const BOOLEANS = new Set<unknown>([true, false, 'true', 'false', 't', 'f', '1', '0', 1, 0]);
/**
 * Strapi reads a space or an empty text as 0. The pattern has one way through the digits, so it
 * takes linear time.
 */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
/** In characters. A double in plain digits has about 330 at most. */
const MAX_NUMBER = 400;
const NUMBERS = new Set(['integer', 'biginteger', 'float', 'decimal']);
/** Strapi reads the first ten characters and ignores the rest. */
const DATE = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * Checks the condition on one column: a value, a list of values, or operators with their operands.
 *
 * @param type the type of the column's attribute, or `null` if any value may be compared
 * @param isConjunct whether an empty condition may be omitted because "and" joins it
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
    else if (NULL_OPERATORS.has(operator)) checkValue(operand, 'boolean', at);
    else if (operator === '$between') checkBetween(operand, type, at);
    else if (LIST_OPERATORS.has(operator)) checkOperand(operand, type, at, true);
    else if (COMPARISONS.has(operator)) checkOperand(operand, type, at);
    else if (TEXT_OPERATORS.has(operator) || operator === EXPERIMENTAL) checkText(operand, at);
    else refuse(at, 'is no operator of a field');
  }
}

/** Checks a value, or a list of values of which one must match. */
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
  // Strapi would search for the word "null".
  if ([operand].flat().includes(null)) refuse(path, 'must have a value');
}

function checkValue(value: unknown, type: string | null, path: Path): void {
  if (!isScalar(value)) refuse(path, 'must be a value or a list of values');
  if (type === 'boolean' && value !== null && !BOOLEANS.has(value)) {
    refuse(path, 'must be true or false');
  }
  if (path.some((key) => NULL_OPERATORS.has(key)) && value === null)
    refuse(path, 'must be true or false');
  if (typeof value !== 'string' || type === null) return;
  if (NUMBERS.has(type) && (value.length > MAX_NUMBER || !NUMBER.test(value))) {
    refuse(path, 'must be a number');
  }
  if (type === 'date' && !DATE.test(value)) refuse(path, 'must be a date such as 2026-01-31');
}
