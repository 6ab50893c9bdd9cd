/**
 * One form for statements of SQL that mean the same, and lines that a person can read. Understands what the product sends, not all
 * of SQL.
 */

interface Token {
  text: string;
  /** Whether a blank stood before it. */
  apart: boolean;
}

// Between tokens: blanks and comments. Tokens: texts, names in quotes, texts between dollars, parameters, words, numbers, operators.
const BETWEEN = String.raw`(\s+|--[^\n]*|/\*[\s\S]*?\*/)`;
const TEXT = String.raw`'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*[A-Za-z_]\w*|)\$[\s\S]*?\$\3\$`;
const WORD = String.raw`\$\d+|[\p{L}_][\p{L}\p{N}_]*|\d[\d.]*|::|->>|->|[<>!|&@~=]+|.`;
const TOKEN = new RegExp(`${BETWEEN}|(${TEXT}|${WORD})`, 'gsu');
/** Words of PostgreSQL that stay quoted where they are names (pg_get_keywords(), reserved). */
const RESERVED = new Set((
  'all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create current_catalog '
  + 'current_date current_role current_time current_timestamp current_user default deferrable desc distinct do else end except '
  + 'false fetch for foreign from grant group having in initially intersect into lateral leading limit localtime '
  + 'localtimestamp not null offset on only or order placing primary references returning select session_user some symmetric '
  + 'system_user table then to trailing true union unique user using variadic when where window with authorization binary '
  + 'collation concurrently cross current_schema freeze full ilike inner is isnull join left like natural notnull outer '
  + 'overlaps right similar tablesample verbose values'
).split(' '));
const ANY_NUMBER = '/* , … */';
const WIDTH = 130;

/**
 * The statement with single blanks and without comments; lists of parameters and rows of values as one with a mark (there may be
 * more), names unquoted where they can be, parameters numbered anew. Still valid SQL that means the same for one value.
 */
export function normaliseSql(sql: string): string {
  return write(numberAnew(oneOfAlike(oneRowOfValues(oneOfList(tokens(sql))))));
}

/** The same for statements that are sent with one value or several, or that differ in a number written out (`limit 60`) only. */
export function formOfSql(sql: string): string {
  return tokens(sql).filter(({ text }) => text !== ANY_NUMBER).map(({ text }) => (/^\d/.test(text) ? '0' : text)).join(' ');
}

/** A normalised statement in lines of at most 130 columns where it can be broken, no line empty. */
export function layOutSql(sql: string): string {
  return layOut(tokens(sql), '').join('\n');
}

/** Without blanks and comments, but for our own mark. */
function tokens(sql: string): Token[] {
  const found: Token[] = [];
  let apart = false;
  for (const [, between, text] of sql.matchAll(TOKEN)) {
    if (text === undefined && between !== ANY_NUMBER) {
      apart = true;
      continue;
    }
    const name = text === undefined ? undefined : /^"([a-z_][a-z0-9_]*)"$/.exec(text)?.[1];
    found.push({ text: name !== undefined && !RESERVED.has(name) ? name : text ?? between!, apart: apart && found.length > 0 });
    apart = false;
  }
  return found;
}

function write(list: readonly Token[]): string {
  return list.map(({ text, apart }, index) => {
    const before = list[index - 1]?.text;
    const wanted = index > 0 && (apart || before === ',');
    return `${wanted && before !== '(' && text !== ')' && text !== ',' ? ' ' : ''}${text}`;
  }).join('');
}

const isParameter = (token: Token | undefined): boolean => /^\$\d+$/.test(token?.text ?? '');

/** `in ($1, $2, $3)` becomes `in ($1 …)`. */
function oneOfList(list: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < list.length; at++) {
    out.push(list[at]!);
    if (list[at]!.text.toLowerCase() !== 'in' || list[at + 1]?.text !== '(') continue;
    const end = closing(list, at + 1);
    const inside = list.slice(at + 2, end);
    if (!inside.length || !inside.every((token, index) => (index % 2 ? token.text === ',' : isParameter(token)))) continue;
    out.push(list[at + 1]!, inside[0]!, { text: ANY_NUMBER, apart: true }, list[end]!);
    at = end;
  }
  return out;
}

/** `values ($1, $2), ($3, $4)` becomes `values ($1, $2) …`: of several forms of a row, the one with most parameters. */
function oneRowOfValues(list: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < list.length; at++) {
    out.push(list[at]!);
    if (list[at]!.text.toLowerCase() !== 'values' || list[at + 1]?.text !== '(') continue;
    const rows: Token[][] = [];
    let end = at;
    do {
      const close = closing(list, end + 1);
      rows.push(list.slice(end + 1, close + 1));
      end = close + 1;
    } while (list[end]?.text === ',' && list[end + 1]?.text === '(');
    const weight = (row: readonly Token[]): number => row.filter(isParameter).length;
    const shape = (row: readonly Token[]): string => write(numberAnew(row));
    const [row] = rows.toSorted((a, b) => weight(b) - weight(a) || (shape(a) < shape(b) ? -1 : 1));
    out.push({ text: '(', apart: true }, ...row!.slice(1));
    if (rows.length > 1) out.push({ text: ANY_NUMBER, apart: true });
    at = end - 1;
  }
  return out;
}

/** `a like $1 or a like $2` becomes `a like $1 …`; the same for branches of `union all` and conditions with `and`. */
function oneOfAlike(list: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < list.length; at++) {
    const joint = jointAt(list, at);
    const operand = joint && lastOperand(out, list, at + joint);
    if (!operand) {
      out.push(list[at]!);
      continue;
    }
    if (out.at(-1)!.text !== ANY_NUMBER) out.push({ text: ANY_NUMBER, apart: true });
    at += joint + operand - 1;
  }
  return out;
}

/** How many words join two operands here: `and`, `or`, `union all`; 0 where nothing does. */
function jointAt(list: readonly Token[], at: number): number {
  if (['and', 'or'].includes(list[at]!.text)) return 1;
  return list[at]!.text === 'union' && list[at + 1]?.text === 'all' ? 2 : 0;
}

const AFTER_OPERAND = new Set([')', 'and', 'or', 'union', 'order', 'group', 'limit']);

/** The number of tokens of an operand with parameters that ends `before` and comes again at `next`; 0 where there is none. */
function lastOperand(before: readonly Token[], list: readonly Token[], next: number): number {
  const form = (token: Token): string => (isParameter(token) ? '$' : token.text);
  const done = before.at(-1)?.text === ANY_NUMBER ? before.slice(0, -1) : before;
  for (let length = 3; length <= done.length && next + length <= list.length; length++) {
    const boundary = done[done.length - length - 1]?.text ?? '(';
    if (!['(', 'and', 'or', 'where', 'all'].includes(boundary)) continue;
    const [left, right] = [done.slice(-length), list.slice(next, next + length)];
    const ends = AFTER_OPERAND.has(list[next + length]?.text ?? ')');
    const alike = left.every((token, index) => form(token) === form(right[index]!));
    if (ends && alike && isBalanced(left) && left.some(isParameter)) return length;
  }
  return 0;
}

function isBalanced(list: readonly Token[]): boolean {
  let depth = 0;
  for (const { text } of list) {
    if (text === '(') depth += 1;
    if (text === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

function numberAnew(list: readonly Token[]): Token[] {
  const numbers = new Map<string, string>();
  return list.map((token) => {
    if (!isParameter(token)) return token;
    if (!numbers.has(token.text)) numbers.set(token.text, `$${numbers.size + 1}`);
    return { ...token, text: numbers.get(token.text)! };
  });
}

function closing(list: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < list.length; at++) {
    if (list[at]!.text === '(') depth += 1;
    if (list[at]!.text === ')' && --depth === 0) return at;
  }
  return list.length - 1;
}

function layOut(list: readonly Token[], indent: string): string[] {
  const line = indent + write(list);
  if (line.length <= WIDTH) return [line];
  const clauses = splitAtDepthZero(list, beginsClause);
  const leads = (clause: readonly Token[]): boolean => clause === clauses[0] || clause[0]!.text === 'select';
  if (clauses.length > 1) return clauses.flatMap((clause) => layOut(clause, leads(clause) ? indent : `${indent}  `));
  const inner = longestGroup(list);
  if (inner) {
    const [open, close] = inner;
    return [
      indent + write(list.slice(0, open + 1)), ...layOut(list.slice(open + 1, close), `${indent}  `),
      ...layOut(list.slice(close), indent),
    ].flatMap((part) => (part.length > WIDTH ? fold(tokens(part.trim()), /^ */.exec(part)![0]) : [part]));
  }
  return fold(list, indent);
}

const CLAUSES = new Set((
  'select insert update delete from where group having order limit offset returning values set union join left right inner cross full '
  + 'on for'
).split(' '));

function beginsClause(list: readonly Token[], at: number): boolean {
  const word = list[at]!.text;
  if (at === 0 || !CLAUSES.has(word) || !list[at]!.apart) return false;
  const before = list[at - 1]!.text;
  const after = list[at + 1]?.text;
  switch (word) {
    case 'from': return before !== 'distinct';
    case 'join': return !['left', 'right', 'inner', 'cross', 'full', 'outer'].includes(before);
    case 'left': case 'right': return after !== '(';
    case 'on': return after === 'conflict';
    case 'set': return before !== 'update';
    case 'update': return !['for', 'do', 'key'].includes(before);
    case 'group': case 'order': return after === 'by';
    default: return true;
  }
}

function splitAtDepthZero(list: readonly Token[], begins: (list: readonly Token[], at: number) => boolean): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  list.forEach((token, at) => {
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (depth === 0 && begins(list, at)) parts.push([]);
    parts.at(-1)!.push(token);
  });
  return parts;
}

/** The longest subquery among the parentheses of a clause that is still too long for a line. */
function longestGroup(list: readonly Token[]): [open: number, close: number] | undefined {
  let found: [number, number] | undefined;
  for (let at = 0; at < list.length; at++) {
    if (list[at]!.text !== '(') continue;
    const close = closing(list, at);
    const isQuery = ['select', 'with', 'insert', 'update', 'delete', 'values'].includes(list[at + 1]?.text ?? '');
    if (isQuery && (!found || write(list.slice(at, close)).length > write(list.slice(found[0], found[1])).length)) found = [at, close];
    if (isQuery) at = close;
  }
  return found;
}

/** Breaks after the last comma, or before the last `and` and `or`, that fits; else at the last blank. */
function fold(list: readonly Token[], indent: string): string[] {
  const lines: string[] = [];
  let rest = [...list];
  let margin = indent;
  while (rest.length && (margin + write(rest)).length > WIDTH) {
    let good = 0;
    let poor = 0;
    for (let at = 1; at < rest.length && (margin + write(rest.slice(0, at))).length <= WIDTH; at++) {
      if (rest[at - 1]!.text === ',' || ['and', 'or', 'union', 'when', 'else', 'end'].includes(rest[at]!.text)) good = at;
      else if (rest[at]!.apart) poor = at;
    }
    const cut = good || poor;
    if (cut === 0) break;
    lines.push(margin + write(rest.slice(0, cut)));
    rest = rest.slice(cut);
    margin = `${indent}  `;
  }
  if (rest.length) lines.push(margin + write(rest));
  return lines;
}
