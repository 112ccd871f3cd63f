import { findingsFor, findingsOf, SEVERITY_WORDS } from '../checks';
import { IndicatorFailure, level } from '../indicators';
import type { Position } from '../indicators';
import { positionOf } from './arguments';
import { excelErrorOf } from './excelErrors';
import { answer } from './results';
import type { Session } from './session';

/** @throws noValue where the reports print neither level, target nor change for the year */
function mustBePrinted({ data }: Session, position: Position): void {
  const targets = data.printings({ ...position, measure: 'target' });
  const changes = data.publishedChanges({ ...position, measure: 'realised' });
  if (!targets.length && !changes.length) level(data, { ...position, measure: 'realised' });
}

/** `OK`, or the findings of a figure, the gravest first. */
function verdict(session: Session, position: Position): string {
  const findings = findingsOf(findingsFor(session.data), position);
  if (!findings.length) {
    mustBePrinted(session, position);
    return 'OK';
  }
  return findings.map((f) => `${SEVERITY_WORDS[f.severity]} : ${f.message}`).join(' | ');
}

/**
 * Ce que les contrôles disent d'une valeur : "OK", ou les contradictions trouvées avec les autres chiffres imprimés. Dit
 * aussi, en toutes lettres, pourquoi une valeur manque (certaines versions d'Excel n'affichent pas le motif d'une erreur).
 * @customfunction CONTROLE CONTROLE
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @param annee Année (2021), date, ou "N", "N-1"…
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @returns "OK" ou le résultat des contrôles
 * @example =CCSS.CONTROLE("FAMILLE.ALLOCATAIRES";2021) → OK
 */
export function controle(indicateur: string, annee: string | number, organisme?: string): string | Promise<string> {
  return answer((session) => {
    try {
      return verdict(session, positionOf(session, indicateur, annee, organisme));
    } catch (e) {
      // Excel itself passes on an error that a cell hands over; any other reason is told in words
      if (!(e instanceof IndicatorFailure)) throw e;
      return excelErrorOf(e.error, session.data).message;
    }
  });
}
