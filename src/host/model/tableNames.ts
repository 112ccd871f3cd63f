/** Names that Excel accepts for tables and defined names: a letter first, no spaces, not like a cell. */
export function isValidTableName(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^[A-Z]{1,3}\d{1,7}$/i.test(name) &&
    !/^(R|C|R\d*C\d*)$/i.test(name)
  );
}

/** Blank titles become Colonne1, Colonne2…; repeated ones get a number. */
export function fixTitles(titles: readonly string[]): string[] {
  const used = new Set<string>();
  return titles.map((title, i) => {
    const wanted = title === '' ? `Colonne${i + 1}` : title;
    let unique = wanted;
    for (let n = 2; used.has(unique.toLowerCase()); n += 1) unique = `${wanted}${n}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}
