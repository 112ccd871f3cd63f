import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Checkbox,
  makeStyles,
} from '@fluentui/react-components';
import type { Organization } from '../../dataset';
import { useStrings } from '../stringsContext';
import type { FieldProps } from './fieldProps';
import { Group } from './Group';

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column' } });

export function OrganizationField({ choices, control, disabled }: FieldProps) {
  const styles = useStyles();
  const { data } = useStrings();
  const boxes = (organizations: readonly Organization[]) => (
    <div className={styles.list}>
      {organizations.map(({ organization, label }) => (
        <Checkbox
          key={organization}
          label={label}
          disabled={disabled}
          checked={control.selection.organizations.includes(organization)}
          onChange={() => control.toggle('organizations', organization)}
        />
      ))}
    </div>
  );
  return (
    <Group label={data.organizations} disabled={disabled}>
      {boxes(choices.publishers)}
      {choices.others.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="others">
            <AccordionHeader size="small">{data.otherOrganizations(choices.others.length)}</AccordionHeader>
            <AccordionPanel>{boxes(choices.others)}</AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </Group>
  );
}
