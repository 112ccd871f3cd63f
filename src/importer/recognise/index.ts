import type { Organization } from '../../dataset';
import type { ReportDocument } from '../document';
import type { Pace } from '../progress';
import type { ImportFinding, Item, ReportIdentity } from '../types';
import { Contents } from './contents';
import type { Context } from './context';
import { Headings } from './headings';
import { itemsOfText } from './prose';
import { itemsOfTable } from './table';
import { Territories } from './territory';

export interface Recognised {
  readonly items: readonly Item[];
  readonly findings: readonly ImportFinding[];
  readonly territories: Territories;
}

/** Finds the figures of a document: what each is called, its year, unit and kind. Nothing is known of indicators here. */
export async function recognise(
  document: ReportDocument,
  organizations: readonly Organization[],
  identity: ReportIdentity,
  pace: Pace,
): Promise<Recognised> {
  const context: Context = {
    identity,
    territories: new Territories(organizations, identity.organization),
    headings: new Headings(),
    findings: [],
  };
  const items: Item[] = [];
  const contents = new Contents(document);
  let table = 0;
  for (let k = 0; k < document.blocks.length; k++) {
    await pace.step('recognise', k / document.blocks.length);
    const block = document.blocks[k]!;
    if (block.kind === 'heading') {
      items.push(...itemsOfText(document.blocks, k, context));
      context.headings.push(block.rank, block.text);
    } else if (contents.isContents(block)) continue;
    else if (block.kind === 'table') {
      const pause = (): Promise<void> => pace.step('recognise', k / document.blocks.length);
      for (const item of await itemsOfTable(block.rows, table++, context, pause)) items.push(item);
    } else items.push(...itemsOfText(document.blocks, k, context));
  }
  return { items, findings: context.findings, territories: context.territories };
}
