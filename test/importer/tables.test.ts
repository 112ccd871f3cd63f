import { briefs, importText, table } from './support';

/** title, the text, what it says */
const TABLES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'columns of years and a change',
    table('Bénéficiaires ; 2021 ; 2020 ; Évolution 2021/2020', 'Logement ; 5 943 ; 6 660 ; - 10,77 %'),
    ['Logement 2021 level 5943 count', 'Logement 2020 level 6660 count', 'Logement 2020>2021 change -10.77 percent'],
  ],
  [
    'columns in any order',
    table('Bénéficiaires ; Évol. 21/20 ; 2020 ; 2021', 'Logement ; - 10,77 % ; 6 660 ; 5 943'),
    ['Logement 2020>2021 change -10.77 percent', 'Logement 2020 level 6660 count', 'Logement 2021 level 5943 count'],
  ],
  [
    'a header over two rows',
    table(
      "Aides ; Nombre d'allocataires ;  ; Variation",
      ' ; 2021 ; 2020 ; 2021/2020',
      'ALS ; 3 083 ; 3 455 ; - 10,77 %',
    ),
    ['ALS 2021 level 3083 count', 'ALS 2020 level 3455 count', 'ALS 2020>2021 change -10.77 percent'],
  ],
  [
    'amounts and changes alternating under one year',
    table('Nature (en millions d’euros) ; 2020 ;  ; 2021 ; ', 'ONDAM ; 754 ; +3,2 % ; 767,1 ; +1,7 %'),
    [
      'ONDAM 2020 level 754000000 EUR',
      'ONDAM 2019>2020 change 3.2 percent',
      'ONDAM 2021 level 767100000 EUR',
      'ONDAM 2020>2021 change 1.7 percent',
    ],
  ],
  [
    'a header whose years are not those of the columns beside it',
    table('Comptes ; 2021 ; 2020 ; Évolution 2020/2019', 'Total ; 7 527 ; 7 576 ; - 0,6 %'),
    ['Total 2021 level 7527 count', 'Total 2020 level 7576 count', 'Total 2020>2021 change -0.6 percent'],
  ],
  [
    'a change over the whole period',
    table('Décès ; 2019 ; 2020 ; 2021 ; Évolution sur la période', 'AT mortels ; 13 ; 6 ; 14 ; 7,69 %'),
    [
      'AT mortels 2019 level 13 count',
      'AT mortels 2020 level 6 count',
      'AT mortels 2021 level 14 count',
      'AT mortels 2019>2021 change 7.69 percent',
    ],
  ],
  [
    'targets beside results; a national target is the fund’s',
    table('Indicateur ; Résultat Drôme ; Objectif national', "Délai d'instruction ; 16.3 j ; 22 j"),
    ["Délai d'instruction 2022 level 16.3 day", "Délai d'instruction 2022 target 22 day"],
  ],
  [
    'two territories in one table',
    table(
      'Densité pour 100 000 habitants ; Drôme ;  ; Région Auvergne ; ',
      ' ; 2020 ; 2021 ; 2020 ; 2021',
      'Infirmiers ; 86,5 ; 95,6 ; 81,87 ; 86,13',
    ),
    [
      'Infirmiers 2020 level 86.5 per_100k',
      'Infirmiers 2021 level 95.6 per_100k',
      'Infirmiers 2020 level 81.87 per_100k REG84',
      'Infirmiers 2021 level 86.13 per_100k REG84',
    ],
  ],
  [
    'funds as rows',
    table('CAISSE ; Rang ; Satisfaction globale', 'ARDÈCHE ; 1 ; 93,30 %', 'DRÔME ; 2 ; 92,70 %'),
    [
      'ARDÈCHE 2022 level 1 rank CPAM07',
      'ARDÈCHE 2022 level 93.3 percent CPAM07',
      'DRÔME 2022 level 2 rank',
      'DRÔME 2022 level 92.7 percent',
    ],
  ],
  [
    'years as rows',
    table('Énergie ; Total kWh ; Montant TTC ; Variation N/N-1 kWh', '2021 ; 539 462 ; 102 860 € ; -5,63 %'),
    ['2021 2021 level 539462 kWh', '2021 2021 level 102860 EUR', '2021 2020>2021 change -5.63 percent'],
  ],
  [
    'an opening stock is the closing stock of the year before',
    table(
      ' ; Affaires en cours au 01/01/2022 ; Affaires reçues en 2022 ; Affaires en cours au 31/12/2022',
      'Protocole ; 126 ; 151 ; 125',
    ),
    ['Protocole 2021 level 126 count', 'Protocole 2022 level 151 count', 'Protocole 2022 level 125 count'],
  ],
  [
    'thousands of euros in the header, millions and euros in the labels',
    table('Comptes ; 2022 en milliers d’€', 'Privés ; 125 967,80'),
    ['Privés 2022 level 125967800 EUR'],
  ],
  [
    'a unit in the label goes before the title’s',
    table(
      'Dépenses ; 2022',
      "Frais de personnel (en million d'euros) ; 12,03",
      '> Dont frais postaux (en €) ; 444 000',
    ),
    [
      "Frais de personnel (en million d'euros) 2022 level 12030000 EUR",
      '> Dont frais postaux (en €) 2022 level 444000 EUR',
    ],
  ],
  [
    'stacked cells',
    table(
      'Restes ; 2021 ; 2022',
      'Employeurs dont petits dont grands ; 775 801 557 094 218 707 ; 985 199 774 337 210 862',
    ),
    [
      'Employeurs 2021 level 775801 count',
      'dont petits 2021 level 557094 count',
      'dont grands 2021 level 218707 count',
      'Employeurs 2022 level 985199 count',
      'dont petits 2022 level 774337 count',
      'dont grands 2022 level 210862 count',
    ],
  ],
  [
    'missing figures; « - » beside two equal levels is no change, beside two zeros nothing',
    table(
      'Professions ; 2021 ; 2022 ; Évolution',
      'Pédicures ; 7 ; 7 ; -',
      'Centres ; - ; NC ; -',
      'Urgences ; 0 ; 0 ; --',
      'Taux ; 5 % ; 5 % ; =',
    ),
    [
      'Pédicures 2021 level 7 count',
      'Pédicures 2022 level 7 count',
      'Pédicures 2021>2022 change 0 percent',
      'Centres 2021 level  count',
      'Centres 2022 level  count',
      'Centres 2021>2022 change  percent',
      'Urgences 2021 level 0 count',
      'Urgences 2022 level 0 count',
      'Urgences 2021>2022 change  percent',
      'Taux 2021 level 5 percent',
      'Taux 2022 level 5 percent',
      'Taux 2021>2022 change 0 point',
    ],
  ],
  [
    'a fall printed without its sign',
    table('Arrêts ; 2022 ; 2021 ; Variation', 'Nombre de jours ; 328 984 ; 341 134 ; 12 150'),
    [
      'Nombre de jours 2022 level 328984 count',
      'Nombre de jours 2021 level 341134 count',
      'Nombre de jours 2021>2022 change -12150 absolute',
    ],
  ],
  [
    'merged label cells',
    table(
      'Prestations ; Dénombrement ; 2021 ; 2022',
      'Accidents ; Nombre de déclarations ; 7 369 ; 7 452',
      ' ; % reconnus ; 77% ; 74%',
    ),
    [
      'Accidents › Nombre de déclarations 2021 level 7369 count',
      'Accidents › Nombre de déclarations 2022 level 7452 count',
      'Accidents › % reconnus 2021 level 77 percent',
      'Accidents › % reconnus 2022 level 74 percent',
    ],
  ],
];

test.each(TABLES)('%s', async (_title, text, expected) => {
  expect(briefs(await importText(text))).toEqual(expected);
});

test('pipe tables as in Markdown', async () => {
  const text = '| Indicateur | 2021 | 2022 |\n|---|---|---|\n| Logement | **5 943** | 6 660* |';
  expect(briefs(await importText(text))).toEqual(['Logement 2021 level 5943 count', 'Logement 2022 level 6660 count']);
});

test('a mark that the rest of the row does not have is reported, its unit not taken over', async () => {
  const result = await importText(table('Décès ; 2020 ; 2021 ; 2022', 'Dossiers ; 165 ; 123% ; 165'));
  expect(result.figures[1]).toMatchObject({ value: 123, unit: 'count', status: 'U' });
  expect(result.findings.map((f) => f.check)).toContain('unit');
});

test('a misprint is reported and has no value', async () => {
  const result = await importText(table('Contrôles ; 2022', 'Données ; 24 0333'));
  expect(result.figures[0]).toMatchObject({ value: null, status: 'U', printed: '24 0333' });
  expect(result.findings[0]).toMatchObject({ check: 'misprint', line: 2 });
});

test('a change that its levels contradict is reported, rounding is not', async () => {
  const result = await importText(
    table(
      'Pièces ; 2022 ; 2021 ; Évolution',
      'Reçues ; 39 056 ; 37 149 ; + 4,88 %',
      'Autres ; 105 ; 100 ; 5,4 %',
      'Justes ; 105 ; 100 ; 5,0 %',
    ),
  );
  expect(result.findings.filter((f) => f.check === 'evolution').map((f) => f.line)).toEqual([2]);
});

test('a table of contents has no figures', async () => {
  const text = `${table('1. Les publics ; 4', '2. Les moyens ; 9', '3. Les résultats ; 12')}\n\n# 1. Les publics\n\n# 2. Les moyens\n\n# 3. Les résultats\n`;
  expect((await importText(text)).figures).toEqual([]);
});

test('a list of persons has no figures', async () => {
  expect(
    (await importText(table('TITULAIRES ;  ; SUPPLÉANTS', 'UNAPL ; - ; -', 'CGT ; Mme A ; M. B'))).figures,
  ).toEqual([]);
});

describe('outside tables', () => {
  test('a key figure with its caption', async () => {
    const { figures } = await importText('Nos publics\n\n8 437\n\nCotisants\n');
    expect(figures).toMatchObject([{ value: 8437, row_label: 'Cotisants', cell: 0, what: 'level', year: 2022 }]);
  });

  test('a sentence: levels of two years and a fall', async () => {
    const { figures } = await importText(
      'En 2022, 140 entretiens ont eu lieu (contre 117 en 2021), et les appels sont en baisse de 34,7 %.',
    );
    expect(figures.map((f) => [f.value, f.year, f.what, f.unit])).toEqual([
      [140, 2022, 'level', 'count'],
      [117, 2021, 'level', 'count'],
      [-34.7, 2022, 'change', 'percent'],
    ]);
  });

  test('the dash of a list is no minus sign', async () => {
    expect((await importText('- 5 022 dépôts de documents ;\n')).figures[0]).toMatchObject({ value: 5022 });
  });

  test('dates, phone numbers, ordinals and addresses are no figures', async () => {
    const text =
      'Le 04 66 47 23 31 répond depuis le 01/01/2009, 48000 MENDE, article 12, 6ème employeur, de 9h à 18h30, www.site.fr/2022/35.';
    expect((await importText(text)).figures).toEqual([]);
  });

  test('is never sure', async () => {
    const { figures } = await importText('13 962 allocataires de la branche Famille\n');
    expect(figures.every((f) => f.confidence !== 'sure')).toBe(true);
  });
});
