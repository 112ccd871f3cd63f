/** The part of an add-in's manifest that the host shows or needs. */
export interface AddinManifest {
  readonly name: string;
  readonly namespace: string;
  /** Paths under which our server has them. */
  readonly page: string;
  readonly functions: string | null;
  readonly tab: RibbonTab | null;
}

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly description: string;
  readonly icon: string;
  readonly action: { readonly kind: 'pane' } | { readonly kind: 'command'; readonly name: string };
}

/** @param base where the server has the add-in's files, ending with a slash */
export function readManifest(xml: string, base: string): AddinManifest {
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  const resources = resourcesOf(root);
  const local = (url: string): string => base + url.replace(/^https?:\/\/[^/]+\//, '');
  const resource = (parent: Element | null, tag: string): string =>
    resources.get(child(parent, tag)?.getAttribute('resid') ?? '') ?? '';
  const functions =
    all(root, 'ExtensionPoint').find((point) => point.getAttributeNS(XSI, 'type') === 'CustomFunctions') ?? null;
  const metadata = resource(child(functions, 'Metadata'), 'SourceLocation');
  const page = child(child(root, 'DefaultSettings'), 'SourceLocation')?.getAttribute('DefaultValue') ?? '';
  const tab = all(root, 'CustomTab')[0];
  return {
    name: child(root, 'DisplayName')?.getAttribute('DefaultValue') ?? '',
    namespace: resource(functions, 'Namespace'),
    page: local(page),
    functions: metadata === '' ? null : local(metadata),
    tab: tab === undefined ? null : { label: resource(tab, 'Label'), groups: children(tab, 'Group').map(groupOf) },
  };

  function groupOf(group: Element): RibbonGroup {
    return { label: resource(group, 'Label'), buttons: children(group, 'Control').flatMap(buttonOf) };
  }

  function buttonOf(control: Element): RibbonButton[] {
    const action = child(control, 'Action');
    const tip = child(control, 'Supertip');
    const images = children(child(control, 'Icon'), 'Image');
    const image = images.find((one) => one.getAttribute('size') === '32') ?? images[0];
    const kind = action?.getAttributeNS(XSI, 'type');
    if (kind !== 'ShowTaskpane' && kind !== 'ExecuteFunction') return [];
    return [
      {
        id: control.getAttribute('id') ?? '',
        label: resource(control, 'Label'),
        title: resource(tip, 'Title'),
        description: resource(tip, 'Description'),
        icon: local(resources.get(image?.getAttribute('resid') ?? '') ?? ''),
        action:
          kind === 'ShowTaskpane'
            ? { kind: 'pane' }
            : { kind: 'command', name: child(action, 'FunctionName')?.textContent.trim() ?? '' },
      },
    ];
  }
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

const all = (parent: Element, tag: string): Element[] => [...parent.getElementsByTagNameNS('*', tag)];
const children = (parent: Element | null, tag: string): Element[] =>
  [...(parent?.children ?? [])].filter((one) => one.localName === tag);
const child = (parent: Element | null, tag: string): Element | null => children(parent, tag)[0] ?? null;

function resourcesOf(root: Element): ReadonlyMap<string, string> {
  const entries = ['Image', 'Url', 'String']
    .flatMap((tag) => all(root, tag))
    .filter((one) => one.hasAttribute('DefaultValue'));
  return new Map(entries.map((one) => [one.getAttribute('id') ?? '', one.getAttribute('DefaultValue') ?? '']));
}
