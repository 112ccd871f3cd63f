/** Why a report could not be read. One closed union; the message is for the user. */
export type ImportFailure =
  | { readonly kind: 'unreadable'; readonly what: string; readonly detail: string }
  | { readonly kind: 'too-large'; readonly what: string; readonly limit: string }
  | { readonly kind: 'empty'; readonly what: string }
  | { readonly kind: 'protected'; readonly what: string }
  | { readonly kind: 'unsupported'; readonly what: string }
  | { readonly kind: 'unknown-organization'; readonly code: string }
  | { readonly kind: 'cancelled' };

export class ImportError extends Error {
  constructor(readonly failure: ImportFailure) {
    super(messageOf(failure));
    this.name = 'ImportError';
  }
}

function messageOf(f: ImportFailure): string {
  switch (f.kind) {
    case 'unreadable':
      return `${f.what} ne peut pas être lu : ${f.detail}. Rien n'a été importé.`;
    case 'too-large':
      return `${f.what} est trop grand pour être lu ici (limite : ${f.limit}). Rien n'a été importé ; gardez-en les pages des tableaux.`;
    case 'empty':
      return `${f.what} ne contient aucun texte lisible. Si c'est une image numérisée, passez d'abord par une reconnaissance de caractères.`;
    case 'protected':
      return `${f.what} est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.`;
    case 'unsupported':
      return `${f.what} n'est pas d'un type connu. Types lus : .pdf, .xlsx, .csv, .txt, .md, .html.`;
    case 'unknown-organization':
      return `L'organisme « ${f.code} » n'est pas dans les données (organizations.csv).`;
    case 'cancelled':
      return `Import annulé. Rien n'a été importé.`;
  }
}

export const fail = (failure: ImportFailure): never => {
  throw new ImportError(failure);
};
