import { BRANCHES, CHANGE_UNITS, MEASURES, NATURES, RELATION_KINDS, SECTION_KINDS, STATUSES, UNITS } from './types';

/** How one column of a CSV file is read. */
export type Column =
  | { readonly name: string; readonly type: 'text'; readonly required?: boolean; readonly pattern?: RegExp }
  | { readonly name: string; readonly type: 'choice'; readonly of: readonly string[] }
  | { readonly name: string; readonly type: 'integer' }
  | { readonly name: string; readonly type: 'number' }
  | { readonly name: string; readonly type: 'boolean' }
  | { readonly name: string; readonly type: 'list' }
  | { readonly name: string; readonly type: 'reference'; readonly to: TableName; readonly required: boolean };

export const TABLES = [
  'reports',
  'organizations',
  'sections',
  'indicators',
  'observations',
  'evolutions',
  'breakdowns',
  'relations',
] as const;
export type TableName = (typeof TABLES)[number];

/** The column that other tables point at. */
export const KEYS: Partial<Record<TableName, string>> = {
  reports: 'report',
  organizations: 'organization',
  sections: 'section',
  indicators: 'indicator',
  relations: 'relation',
};

const CODE = /^[A-Z0-9]+(?:[._][A-Z0-9]+)+$/;
const text = (name: string, required = false, pattern?: RegExp): Column => ({ name, type: 'text', required, pattern });
const choice = (name: string, of: readonly string[]): Column => ({ name, type: 'choice', of });
const integer = (name: string): Column => ({ name, type: 'integer' });
const number = (name: string): Column => ({ name, type: 'number' });
const boolean = (name: string): Column => ({ name, type: 'boolean' });
const reference = (name: string, to: TableName, required = true): Column => ({ name, type: 'reference', to, required });

const PLACE: Column[] = [
  reference('report', 'reports'),
  reference('section', 'sections'),
  text('row_label'),
  text('column_label'),
  integer('line'),
  text('printed', true),
  text('note'),
];

export const SCHEMA: Record<TableName, readonly Column[]> = {
  reports: [
    text('report', true),
    reference('organization', 'organizations'),
    integer('year'),
    text('title', true),
    integer('lines'),
  ],
  organizations: [
    text('organization', true),
    text('label', true),
    text('kind'),
    text('department'),
    text('region'),
    reference('parent', 'organizations', false),
  ],
  sections: [
    text('section', true),
    reference('report', 'reports'),
    text('path', true),
    text('title', true),
    choice('kind', SECTION_KINDS),
    integer('first_line'),
    integer('last_line'),
  ],
  indicators: [
    text('indicator', true, CODE),
    text('label', true),
    choice('branch', BRANCHES),
    text('theme', true),
    choice('unit', UNITS),
    choice('nature', NATURES),
    reference('parent', 'indicators', false),
    integer('polarity'),
    boolean('headline'),
    { name: 'synonyms', type: 'list' },
    text('description'),
  ],
  observations: [
    reference('indicator', 'indicators'),
    reference('organization', 'organizations'),
    integer('year'),
    text('period'),
    choice('measure', MEASURES),
    number('value'),
    choice('status', STATUSES),
    ...PLACE,
  ],
  evolutions: [
    reference('indicator', 'indicators'),
    reference('organization', 'organizations'),
    integer('year'),
    integer('base_year'),
    text('period'),
    choice('measure', MEASURES),
    number('value'),
    choice('unit', CHANGE_UNITS),
    choice('status', STATUSES),
    text('header'),
    ...PLACE,
  ],
  breakdowns: [
    reference('parent', 'indicators'),
    text('breakdown', true),
    reference('child', 'indicators'),
    boolean('additive'),
    integer('rank'),
    reference('report', 'reports', false),
  ],
  relations: [
    text('relation', true),
    choice('kind', RELATION_KINDS),
    reference('indicator', 'indicators'),
    text('operands', true),
    number('tolerance'),
    text('note'),
  ],
};
