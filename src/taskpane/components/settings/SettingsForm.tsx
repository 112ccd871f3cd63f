import { Body1, Checkbox, Field, Subtitle1, makeStyles, tokens } from '@fluentui/react-components';
import type { Dataset } from '../../../dataset';
import { useWorkbookSettings } from '../../hooks/useWorkbookSettings';
import { messageOf } from '../../messages';
import { useStrings } from '../../stringsContext';
import { Choice } from '../Choice';
import { Notice } from '../Notice';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The workbook's settings, kept as soon as they are changed. */
export function SettingsForm({ dataset }: { readonly dataset: Dataset }) {
  const styles = useStyles();
  const strings = useStrings();
  const { settings: texts } = strings.help;
  const { settings, organizations, years, outcome, change } = useWorkbookSettings(dataset);
  return (
    <section className={styles.form}>
      <div>
        <Subtitle1 as="h2" block className={styles.title}>
          {texts.heading}
        </Subtitle1>
        <Body1 className={styles.quiet}>{texts.introduction}</Body1>
      </div>
      <Choice
        label={texts.organization}
        hint={texts.organizationHint}
        value={settings.organization}
        options={organizations.map((each) => ({ value: each.organization, text: each.label }))}
        onChoose={(organization) => void change({ organization, referenceYear: null })}
      />
      <Choice
        label={texts.year}
        hint={texts.yearHint}
        value={String(settings.referenceYear ?? '')}
        options={[
          { value: '', text: texts.latest },
          ...years.map((year) => ({ value: String(year), text: String(year) })),
        ]}
        onChoose={(value) => void change({ referenceYear: value === '' ? null : Number(value) })}
      />
      <Field hint={texts.cardsHint}>
        <Checkbox
          label={texts.cards}
          checked={settings.cards}
          onChange={(_event, { checked }) => void change({ cards: checked === true })}
        />
      </Field>
      {outcome === 'saved' && <Notice intent="success" title={texts.saved} />}
      {typeof outcome === 'object' && (
        <Notice intent="error" title={texts.failed}>
          {messageOf(outcome.error, strings).text}
        </Notice>
      )}
    </section>
  );
}
