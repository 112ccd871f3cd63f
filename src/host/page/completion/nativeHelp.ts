/**
 * What Excel's usual functions do and want, in the words of French Excel: `NOM|arguments|description`, optional arguments in
 * brackets, `…` after one that repeats. The other functions are proposed by their name alone.
 */
const HELP = `
ABS|nombre|Valeur absolue d'un nombre.
ANNEE|date|Année d'une date.
ARRONDI|nombre; no_chiffres|Arrondit un nombre au nombre de chiffres indiqué.
ARRONDI.INF|nombre; no_chiffres|Arrondit un nombre en tendant vers zéro.
ARRONDI.SUP|nombre; no_chiffres|Arrondit un nombre en s'éloignant de zéro.
AUJOURDHUI||Date du jour.
CENTILE|matrice; k|K-ième centile d'une plage.
CHERCHE|texte_cherché; texte; [no_départ]|Position d'un texte dans un autre, sans égard à la casse.
CHOISIR|no_index; valeur1; [valeur2…]|Choisit une valeur dans une liste.
COLONNE|[référence]|Numéro de la colonne d'une référence.
CONCAT|texte1; [texte2…]|Assemble des textes ou des plages de textes.
CONCATENER|texte1; [texte2…]|Assemble plusieurs textes en un seul.
DATE|année; mois; jour|Date, d'après son année, son mois et son jour.
DECALER|réf; lignes; colonnes; [hauteur]; [largeur]|Référence décalée d'un nombre de lignes et de colonnes.
DROITE|texte; [no_car]|Derniers caractères d'un texte.
ECARTYPE.STANDARD|nombre1; [nombre2…]|Écart type d'un échantillon.
ENT|nombre|Arrondit un nombre à l'entier immédiatement inférieur.
EQUIV|valeur_cherchée; tableau_recherche; [type]|Position d'une valeur dans une plage.
EQUIVX|valeur_cherchée; tableau_recherche; [mode_correspondance]; [mode_recherche]|Position d'une valeur dans une plage ou une matrice.
ESTERREUR|valeur|VRAI si la valeur est une erreur.
ESTNA|valeur|VRAI si la valeur est l'erreur #N/A.
ESTNUM|valeur|VRAI si la valeur est un nombre.
ESTTEXTE|valeur|VRAI si la valeur est un texte.
ESTVIDE|valeur|VRAI si la cellule est vide.
ET|valeur_logique1; [valeur_logique2…]|VRAI si tous les arguments sont VRAI.
EXACT|texte1; texte2|VRAI si deux textes sont identiques.
FILTRE|tableau; inclure; [si_vide]|Lignes d'une plage qui répondent à une condition.
FIN.MOIS|date_départ; mois|Dernier jour du mois, un nombre de mois avant ou après une date.
GAUCHE|texte; [no_car]|Premiers caractères d'un texte.
GRANDE.VALEUR|matrice; k|K-ième plus grande valeur d'une plage.
INDEX|matrice; no_lig; [no_col]|Valeur à une ligne et une colonne d'une plage.
INDIRECT|réf_texte; [a1]|Référence donnée par un texte.
JOINDRE.TEXTE|séparateur; ignorer_vide; texte1; [texte2…]|Assemble des textes avec un séparateur.
JOUR|date|Jour du mois d'une date.
LET|nom1; valeur1; calcul…|Nomme des résultats intermédiaires d'un calcul.
LIGNE|[référence]|Numéro de la ligne d'une référence.
MAINTENANT||Date et heure du moment.
MAJUSCULE|texte|Met un texte en majuscules.
MAX|nombre1; [nombre2…]|Plus grand nombre d'une liste.
MEDIANE|nombre1; [nombre2…]|Valeur du milieu d'une liste de nombres.
MIN|nombre1; [nombre2…]|Plus petit nombre d'une liste.
MINUSCULE|texte|Met un texte en minuscules.
MOD|nombre; diviseur|Reste d'une division.
MOIS|date|Mois d'une date.
MOIS.DECALER|date_départ; mois|Date décalée d'un nombre de mois.
MOYENNE|nombre1; [nombre2…]|Moyenne des nombres.
MOYENNE.SI|plage; critère; [plage_moyenne]|Moyenne des cellules qui répondent à un critère.
MOYENNE.SI.ENS|plage_moyenne; plage_critères1; critères1…|Moyenne des cellules qui répondent à plusieurs critères.
NB|valeur1; [valeur2…]|Nombre de cellules qui contiennent un nombre.
NB.SI|plage; critère|Nombre de cellules qui répondent à un critère.
NB.SI.ENS|plage_critères1; critères1…|Nombre de cellules qui répondent à plusieurs critères.
NB.VIDE|plage|Nombre de cellules vides.
NBCAR|texte|Nombre de caractères d'un texte.
NBVAL|valeur1; [valeur2…]|Nombre de cellules non vides.
NON|valeur_logique|Inverse une valeur logique.
OU|valeur_logique1; [valeur_logique2…]|VRAI si un argument au moins est VRAI.
PETITE.VALEUR|matrice; k|K-ième plus petite valeur d'une plage.
PLAFOND|nombre; précision|Arrondit un nombre au multiple supérieur.
PLANCHER|nombre; précision|Arrondit un nombre au multiple inférieur.
PRODUIT|nombre1; [nombre2…]|Produit des nombres.
PUISSANCE|nombre; puissance|Nombre élevé à une puissance.
RACINE|nombre|Racine carrée d'un nombre.
RANG|nombre; référence; [ordre]|Rang d'un nombre dans une liste.
RECHERCHE|valeur_cherchée; vecteur_recherche; [vecteur_résultat]|Cherche une valeur dans une ligne ou une colonne triée.
RECHERCHEH|valeur_cherchée; tableau; no_index_lig; [valeur_proche]|Cherche dans la première ligne d'un tableau.
RECHERCHEV|valeur_cherchée; table_matrice; no_index_col; [valeur_proche]|Cherche dans la première colonne d'un tableau.
RECHERCHEX|valeur_cherchée; tableau_recherche; tableau_renvoyé; [si_non_trouvé]; [mode_correspondance]; [mode_recherche]|Cherche une valeur et renvoie l'élément correspondant.
REMPLACER|ancien_texte; no_départ; no_car; nouveau_texte|Remplace des caractères d'un texte d'après leur position.
SEQUENCE|lignes; [colonnes]; [début]; [pas]|Suite de nombres.
SI|test_logique; valeur_si_vrai; [valeur_si_faux]|Une valeur si la condition est vraie, une autre sinon.
SI.CONDITIONS|test_logique1; valeur_si_vrai1…|Valeur de la première condition vraie.
SI.MULTIPLE|expression; valeur1; résultat1; [par_défaut…]|Résultat qui correspond à la valeur d'une expression.
SI.NON.DISP|valeur; valeur_si_na|Une autre valeur en cas d'erreur #N/A.
SIERREUR|valeur; valeur_si_erreur|Une autre valeur en cas d'erreur.
SOMME|nombre1; [nombre2…]|Somme des nombres.
SOMME.SI|plage; critère; [somme_plage]|Somme des cellules qui répondent à un critère.
SOMME.SI.ENS|somme_plage; plage_critères1; critères1…|Somme des cellules qui répondent à plusieurs critères.
SOMMEPROD|matrice1; [matrice2…]|Somme des produits des éléments correspondants.
SOUS.TOTAL|no_fonction; réf1; [réf2…]|Sous-total d'une plage.
STXT|texte; no_départ; no_car|Caractères au milieu d'un texte.
SUBSTITUE|texte; ancien_texte; nouveau_texte; [no_position]|Remplace un texte par un autre.
SUPPRESPACE|texte|Supprime les espaces en trop.
TEXTE|valeur; format_texte|Nombre mis en texte dans un format.
TRANSPOSE|tableau|Échange les lignes et les colonnes.
TRIER|tableau; [index_tri]; [ordre_tri]; [par_col]|Plage triée.
TRIERPAR|tableau; par_tableau1; [ordre_tri1…]|Plage triée d'après une autre.
TROUVE|texte_cherché; texte; [no_départ]|Position d'un texte dans un autre, casse comprise.
TRONQUE|nombre; [no_chiffres]|Supprime les décimales d'un nombre.
UNIQUE|tableau; [par_col]; [exactement_une_fois]|Valeurs distinctes d'une plage.`;

export interface NativeHelp {
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean; readonly repeating: boolean }[];
}

export const NATIVE_HELP: ReadonlyMap<string, NativeHelp> = new Map(
  HELP.trim()
    .split('\n')
    .map((line) => {
      const [name = '', parameters = '', description = ''] = line.split('|');
      return [name, { description, parameters: parameters === '' ? [] : parameters.split('; ').map(parameterOf) }];
    }),
);

function parameterOf(text: string): NativeHelp['parameters'][number] {
  return { name: text.replace(/[[\]…]/g, ''), optional: text.startsWith('['), repeating: text.includes('…') };
}
