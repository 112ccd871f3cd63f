/** A date as French readers write it. */
export const dateText = (iso: string): string => new Date(iso).toLocaleDateString('fr-FR');
