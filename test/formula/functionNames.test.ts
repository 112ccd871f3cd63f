import { FUNCTION_NAMES, functionToEnglish, functionToFrench, isFrenchOnlyFunction } from '../../src/formula';

test('some 520 functions, each named once in either language', () => {
  expect(FUNCTION_NAMES.length).toBeGreaterThan(510);
  expect(new Set(FUNCTION_NAMES.map(([english]) => english)).size).toBe(FUNCTION_NAMES.length);
  expect(new Set(FUNCTION_NAMES.map(([, french]) => french)).size).toBe(FUNCTION_NAMES.length);
});

test.each(FUNCTION_NAMES.map(([english, french]) => ({ english, french })))(
  '$english = $french',
  ({ english, french }) => {
    expect(functionToFrench(english)).toBe(french);
    expect(functionToEnglish(french)).toBe(english);
    expect(french).toMatch(/^[A-Z][A-Z0-9._]*$/);
  },
);

// What finance staff use most, written down apart from the table.
test.each([
  ['SUM', 'SOMME'],
  ['IF', 'SI'],
  ['SUMIFS', 'SOMME.SI.ENS'],
  ['COUNTIFS', 'NB.SI.ENS'],
  ['AVERAGE', 'MOYENNE'],
  ['ROUND', 'ARRONDI'],
  ['VLOOKUP', 'RECHERCHEV'],
  ['XLOOKUP', 'RECHERCHEX'],
  ['INDEX', 'INDEX'],
  ['MATCH', 'EQUIV'],
  ['IFERROR', 'SIERREUR'],
  ['IFNA', 'SI.NON.DISP'],
  ['SUMPRODUCT', 'SOMMEPROD'],
  ['TEXT', 'TEXTE'],
  ['LEFT', 'GAUCHE'],
  ['LEN', 'NBCAR'],
  ['TODAY', 'AUJOURDHUI'],
  ['EOMONTH', 'FIN.MOIS'],
  ['COUNT', 'NB'],
  ['COUNTA', 'NBVAL'],
  ['SUBTOTAL', 'SOUS.TOTAL'],
  ['PMT', 'VPM'],
  ['FILTER', 'FILTRE'],
  ['UNIQUE', 'UNIQUE'],
  ['SORT', 'TRIER'],
  ['TRANSPOSE', 'TRANSPOSE'],
  ['YEAR', 'ANNEE'],
  ['INT', 'ENT'],
  ['VALUE', 'CNUM'],
  ['CHOOSE', 'CHOISIR'],
  ['OFFSET', 'DECALER'],
])('%s is %s', (english, french) => expect(functionToFrench(english)).toBe(french));

test('functions of an add-in are nobody’s', () => {
  expect(functionToEnglish('CCSS.VAL')).toBe('CCSS.VAL');
  expect(isFrenchOnlyFunction('CCSS.VAL')).toBe(false);
});
