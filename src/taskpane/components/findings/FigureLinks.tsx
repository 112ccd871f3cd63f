import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { FigureRef } from '../../../checks';
import type { Dataset } from '../../../dataset';
import { useNavigation } from '../../navigation';
import { useStrings } from '../../stringsContext';
import { TextLink } from '../TextLink';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
});

interface FigureLinksProps {
  readonly dataset: Dataset;
  readonly figures: readonly FigureRef[];
}

/** The figures that a finding speaks of; each opens its indicator. */
export function FigureLinks({ dataset, figures }: FigureLinksProps) {
  const styles = useStyles();
  const strings = useStrings().findings;
  const { show } = useNavigation();
  return (
    <div>
      <Text weight="semibold">{strings.figures}</Text>
      <ul className={styles.list}>
        {figures.map(({ indicator, organization, year }) => (
          <li key={`${indicator}|${organization}|${year}`}>
            <TextLink as="button" inline onClick={() => show({ kind: 'sheet', code: indicator, organization, year })}>
              {strings.figure(
                dataset.indicator(indicator)?.label ?? indicator,
                dataset.organization(organization)?.label ?? organization,
                year,
              )}
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
