import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';

const ROOT = join(__dirname, '..');
const BASE = 'https://localhost:3000/';
const text = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const documentElement = new DOMParser().parseFromString(text, 'text/xml').documentElement as Element;

const elements = (name: string, parent: Element = documentElement): Element[] =>
  Array.from(parent.getElementsByTagName(name));
const children = (parent: Element): Element[] =>
  Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
const only = (name: string, parent?: Element): Element => {
  const [first, ...others] = elements(name, parent);
  if (!first || others.length) throw new Error(`${name}: one expected, ${others.length + (first ? 1 : 0)} found`);
  return first;
};
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

const overrides = only('VersionOverrides');
const resources = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) =>
  elements(name, only('Resources')).filter((element) => element.hasAttribute('id')),
);
const resource = (id: string): Element => {
  const found = resources.find((element) => attribute(element, 'id') === id);
  if (!found) throw new Error(`no resource ${id}`);
  return found;
};
const references = elements('*', overrides).filter((element) => element.hasAttribute('resid'));
const folderOf = (resourceElement: Element): string => (resourceElement.parentNode as Element).localName ?? '';

/** Width and height from the header of a PNG file. */
function pngSize(file: string): [number, number] {
  const data = readFileSync(file);
  expect(data.toString('latin1', 1, 4)).toBe('PNG');
  return [data.readUInt32BE(16), data.readUInt32BE(20)];
}

const assetOf = (address: string): string => join(ROOT, address.replace(BASE, ''));

describe('order of the elements', () => {
  // Excel refuses a manifest whose elements stand in another order.
  test.each<[string, string[]]>([
    [
      'OfficeApp',
      [
        ...['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl'],
        ...['HighResolutionIconUrl', 'SupportUrl', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions'],
        'VersionOverrides',
      ],
    ],
    ['VersionOverrides', ['Hosts', 'Resources']],
    ['Resources', ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']],
    ['DesktopFormFactor', ['GetStarted', 'FunctionFile', 'ExtensionPoint']],
    ['GetStarted', ['Title', 'Description', 'LearnMoreUrl']],
    ['CustomTab', ['Group', 'Group', 'Label']],
  ])('%s', (name, expected) => {
    const parent = name === 'OfficeApp' ? documentElement : only(name);
    expect(children(parent).map((element) => element.tagName)).toEqual(expected);
  });

  test('Host of the overrides', () => {
    const [host] = children(only('Hosts', overrides));
    expect(host && children(host).map((e) => e.tagName)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
  });

  test('custom functions', () => {
    const [point] = children(only('AllFormFactors'));
    expect(point && children(point).map((e) => e.tagName)).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
  });

  test.each(elements('Control').map((control) => [attribute(control, 'id'), control] as const))(
    '%s',
    (_id, control) => {
      expect(children(control).map((element) => element.tagName)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    },
  );
});

describe('identity', () => {
  test('the id is a GUID', () => {
    expect(only('Id').textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  test('the version has four parts', () => {
    expect(only('Version').textContent).toMatch(/^\d{1,5}\.\d{1,5}\.\d{1,5}\.\d{1,5}$/);
  });
  test('French by default', () => {
    expect(only('DefaultLocale').textContent).toBe('fr-FR');
  });
  test('every address is below the one that the build replaces', () => {
    const addresses = text.match(/https?:\/\/[^"<]+/g) ?? [];
    const own = addresses.filter((address) => !/schemas\.microsoft\.com|w3\.org/.test(address));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((address) => !address.startsWith(BASE))).toEqual([]);
  });
});

describe('resources', () => {
  test('ids are unique', () => {
    const ids = resources.map((element) => attribute(element, 'id'));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('ids of the tab, groups and controls are unique and at most 125 long', () => {
    const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) => elements(name).map((e) => attribute(e, 'id')));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 125)).toEqual([]);
  });

  test('ids are at most 32 long', () => {
    expect(resources.map((element) => attribute(element, 'id')).filter((id) => id.length > 32)).toEqual([]);
  });

  test.each(references.map((element) => [`${element.tagName} → ${attribute(element, 'resid')}`, element] as const))(
    '%s is defined, in the right list',
    (_title, element) => {
      const kind =
        element.tagName === 'bt:Image'
          ? 'Images'
          : ['SourceLocation', 'FunctionFile', 'LearnMoreUrl', 'Runtime'].includes(element.tagName)
            ? 'Urls'
            : element.tagName === 'Description'
              ? 'LongStrings'
              : 'ShortStrings';
      expect(folderOf(resource(attribute(element, 'resid')))).toBe(kind);
    },
  );

  test('none is unused', () => {
    const used = new Set(references.map((element) => attribute(element, 'resid')));
    expect(resources.map((element) => attribute(element, 'id')).filter((id) => !used.has(id))).toEqual([]);
  });

  test.each([
    ['bt:ShortStrings', 125],
    ['bt:LongStrings', 250],
  ])('%s are at most %d long, in both languages', (list, limit) => {
    const values = elements('*', only(list)).map((e) => attribute(e, 'DefaultValue') || attribute(e, 'Value'));
    expect(values.filter((value) => value.length === 0 || value.length > limit)).toEqual([]);
  });

  test('DisplayName is at most 125 long, Description at most 250', () => {
    const [description] = elements('Description').filter((element) => element.hasAttribute('DefaultValue'));
    expect(attribute(only('DisplayName'), 'DefaultValue').length).toBeLessThanOrEqual(125);
    expect(description && attribute(description, 'DefaultValue').length).toBeLessThanOrEqual(250);
  });

  test('every text has an English form, save the proper names', () => {
    const missing = resources.filter((e) => e.tagName === 'bt:String' && !elements('bt:Override', e).length);
    expect(missing.map((element) => attribute(element, 'DefaultValue'))).toEqual(['CCSS', 'CCSS']);
  });
});

describe('shared runtime', () => {
  test('runtime, page of the functions, commands and pane name one page', () => {
    const places = [
      only('Runtime'),
      only('SourceLocation', only('Page')),
      only('FunctionFile'),
      ...elements('Action').flatMap((action) => elements('SourceLocation', action)),
    ];
    expect(new Set(places.map((element) => attribute(element, 'resid')))).toEqual(new Set(['Taskpane.Url']));
    expect(attribute(only('Runtime'), 'lifetime')).toBe('long');
    expect(attribute(resource('Taskpane.Url'), 'DefaultValue')).toBe(
      attribute(only('SourceLocation', only('DefaultSettings')), 'DefaultValue'),
    );
  });

  test('asks for what it needs', () => {
    const sets = elements('Set').map((e) => `${attribute(e, 'Name')} ${attribute(e, 'MinVersion')}`);
    expect(sets).toEqual(['SharedRuntime 1.1', 'CustomFunctionsRuntime 1.1', 'ExcelApi 1.9']);
  });
});

describe('ribbon', () => {
  test('buttons and their commands', () => {
    const commands = elements('Control').map((control) => {
      const action = only('Action', control);
      const name = elements('FunctionName', action)[0]?.textContent ?? elements('TaskpaneId', action)[0]?.textContent;
      return [attribute(control, 'id'), attribute(action, 'xsi:type'), name];
    });
    expect(commands).toEqual([
      ['CCSS.Volet', 'ShowTaskpane', 'CCSS.Volet'],
      ['CCSS.Actualiser', 'ExecuteFunction', 'actualiser'],
      ['CCSS.TableauDeBord', 'ExecuteFunction', 'tableauDeBord'],
      ['CCSS.Tracer', 'ExecuteFunction', 'tracer'],
      ['CCSS.Figer', 'ExecuteFunction', 'figer'],
      ['CCSS.Retablir', 'ExecuteFunction', 'retablir'],
      ['CCSS.CopieFigee', 'ExecuteFunction', 'copieFigee'],
    ]);
  });

  test.each(elements('Icon').map((icon) => [attribute(icon.parentNode as Element, 'id'), icon] as const))(
    'icons of %s: 16, 32 and 80, files of that size',
    (_id, icon) => {
      const sizes = elements('bt:Image', icon).map((image) => {
        const size = Number(attribute(image, 'size'));
        const file = assetOf(attribute(resource(attribute(image, 'resid')), 'DefaultValue'));
        expect(pngSize(file)).toEqual([size, size]);
        return size;
      });
      expect(sizes).toEqual([16, 32, 80]);
    },
  );

  test.each([
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ])('%s is %d pixels wide', (name, size) => {
    expect(pngSize(assetOf(attribute(only(name), 'DefaultValue')))).toEqual([size, size]);
  });
});

const SCHEMA = join(ROOT, '../shared/manifest-schema/OfficeAppManifestV1_1.xsd');
const hasXmllint = (): boolean => {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

(existsSync(SCHEMA) && hasXmllint() ? test : test.skip)("conforms to Microsoft's schema (xmllint)", () => {
  execFileSync('xmllint', ['--noout', '--schema', SCHEMA, join(ROOT, 'manifest.xml')], { stdio: 'pipe' });
});
