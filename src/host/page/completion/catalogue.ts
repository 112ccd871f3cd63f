import { FUNCTION_NAMES } from '../../../formula';
import { NATIVE_HELP } from './nativeHelp';

/** A value that Excel proposes for an argument: it shows the name and the tooltip, and writes the value. */
export interface EnumValue {
  readonly value: string | number;
  readonly name: string;
  readonly tooltip: string;
}

export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  readonly repeating: boolean;
  readonly values: readonly EnumValue[];
}

export interface FunctionEntry {
  /** French name, in capitals. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  /** A function of the add-in. */
  readonly custom: boolean;
  /** Whether the arguments are known. */
  readonly described: boolean;
}

/** The part of functions.json that helps while typing. */
export interface HelpMetadata {
  readonly functions: readonly {
    readonly name: string;
    readonly description?: string;
    readonly parameters?: readonly {
      readonly name: string;
      readonly description?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
      readonly customEnumId?: string;
    }[];
  }[];
  readonly enums?: readonly {
    readonly id: string;
    readonly values: readonly EnumMember[];
  }[];
}

/** As custom-functions-metadata 2.2 writes it: a text or a number, each under a name of its own. */
interface EnumMember {
  readonly name: string;
  readonly stringValue?: string;
  readonly numberValue?: number;
  readonly tooltip?: string;
}

export function customFunctions(metadata: HelpMetadata, namespace: string): FunctionEntry[] {
  const enums = new Map(
    (metadata.enums ?? []).map(({ id, values }) => [
      id,
      values.map(({ name, stringValue, numberValue, tooltip }): EnumValue => ({
        value: stringValue ?? numberValue ?? name,
        name,
        tooltip: tooltip ?? '',
      })),
    ]),
  );
  return metadata.functions.map((one) => ({
    name: `${namespace}.${one.name}`.toUpperCase(),
    description: one.description ?? '',
    custom: true,
    described: true,
    parameters: (one.parameters ?? []).map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? '',
      optional: parameter.optional === true,
      repeating: parameter.repeating === true,
      values: enums.get(parameter.customEnumId ?? '') ?? [],
    })),
  }));
}

/** Excel's own functions that the grid can calculate, by their French names. */
export function nativeFunctions(calculated: (english: string) => boolean): FunctionEntry[] {
  return FUNCTION_NAMES.filter(([english]) => calculated(english)).map(([, name]) => {
    const help = NATIVE_HELP.get(name);
    const parameters = (help?.parameters ?? []).map((parameter) => ({ ...parameter, description: '', values: [] }));
    return { name, description: help?.description ?? '', parameters, custom: false, described: help !== undefined };
  });
}

/** The functions to choose from while typing. */
export class Catalogue {
  private readonly byName: ReadonlyMap<string, FunctionEntry>;

  constructor(private readonly entries: readonly FunctionEntry[]) {
    this.byName = new Map(entries.map((entry) => [entry.name, entry]));
  }

  find(name: string): FunctionEntry | null {
    return this.byName.get(name.toUpperCase()) ?? null;
  }

  /** Functions that start with the word, then those of the add-in whose own name does. */
  matching(word: string): FunctionEntry[] {
    const wanted = bare(word);
    const sorted = [...this.entries].sort((a, b) => a.name.localeCompare(b.name, 'fr'));
    const first = sorted.filter((entry) => bare(entry.name).startsWith(wanted));
    const second = sorted.filter(
      (entry) => entry.custom && !first.includes(entry) && bare(entry.name.replace(/^.*?\./, '')).startsWith(wanted),
    );
    return [...first, ...second];
  }
}

/** Values that contain the text in their name or tooltip; those that start with it come first. */
export function matchingValues(values: readonly EnumValue[], text: string): EnumValue[] {
  const wanted = bare(text);
  const starts = (one: EnumValue): boolean => bare(one.name).startsWith(wanted) || bare(one.tooltip).startsWith(wanted);
  const found = values.filter((one) => bare(`${one.value} ${one.name} ${one.tooltip}`).includes(wanted));
  return [...found.filter(starts), ...found.filter((one) => !starts(one))];
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
