/**
 * What Excel knows of the functions: the metadata that custom-functions-metadata makes from their JSDoc, completed with
 * the address of each function's help and with the lists that Excel proposes while an argument is typed.
 */
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { BRANCH_LABELS, BRANCHES } from '../../dataset';
import type { CompactData } from '../../dataset';
import { FUNCTION_FILES } from '../../functions/manual';
import { ROOT } from './project';

/** The address that the committed manifest names; a build for another one replaces it in every file. */
const ADDRESS = 'https://localhost:3000/';

interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  customEnumId?: string;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  helpUrl?: string;
  readonly parameters: Parameter[];
}

interface EnumValue {
  readonly name: string;
  readonly stringValue: string;
  readonly tooltip: string;
}

export interface FunctionsMetadata {
  readonly functions: FunctionMetadata[];
  enums?: { readonly id: string; readonly type: 'string'; readonly values: EnumValue[] }[];
}

/** Which list an argument takes its values from, by the argument's name. */
const LISTS: Readonly<Record<string, string>> = {
  indicateur: 'INDICATEURS',
  numerateur: 'INDICATEURS',
  denominateur: 'INDICATEURS',
  total: 'INDICATEURS',
  organisme: 'ORGANISMES',
  reference: 'ORGANISMES',
  branche: 'BRANCHES',
  mesure: 'MESURES',
};

const value = (code: string, tooltip: string): EnumValue => ({ name: code, stringValue: code, tooltip });

/** Indicators offered first, organisations, branches and measures, as Excel proposes them. */
function lists(data: CompactData): NonNullable<FunctionsMetadata['enums']> {
  const list = (id: string, values: EnumValue[]) => ({ id, type: 'string' as const, values });
  return [
    list(
      'INDICATEURS',
      data.indicators.filter((i) => i.headline).map((i) => value(i.indicator, i.label)),
    ),
    list(
      'ORGANISMES',
      data.organizations.map((o) => value(o.organization, o.label)),
    ),
    list(
      'BRANCHES',
      BRANCHES.map((b) => value(b, BRANCH_LABELS[b])),
    ),
    list('MESURES', [value('réalisé', 'La valeur atteinte'), value('objectif', 'La valeur visée')]),
  ];
}

export async function functionsMetadata(data: CompactData): Promise<FunctionsMetadata> {
  const files = FUNCTION_FILES.map((f) => join(ROOT, 'src', 'functions', f));
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files, true);
  if (errors.length) throw new Error(errors.join('\n'));
  const metadata = JSON.parse(metadataJson) as FunctionsMetadata;
  for (const f of metadata.functions) {
    f.helpUrl = `${ADDRESS}aide.html#${f.id.toLowerCase()}`;
    for (const p of f.parameters) {
      const id = p.type === 'string' && !p.dimensionality ? LISTS[p.name] : undefined;
      if (id) p.customEnumId = id;
    }
  }
  return { ...metadata, enums: lists(data) };
}
