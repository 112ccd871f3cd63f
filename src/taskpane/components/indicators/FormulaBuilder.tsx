import { useEffect, useRef } from 'react';
import { Button, Subtitle1, makeStyles, tokens } from '@fluentui/react-components';
import type { Dataset } from '../../../dataset';
import { isNeeded } from '../../formulas/recipes';
import type { RecipeId } from '../../formulas/recipes';
import { isBaseNamed } from '../../formulas/years';
import { useBuilder } from '../../hooks/useBuilder';
import { useInsertion } from '../../hooks/useInsertion';
import { useNavigation } from '../../navigation';
import { useStrings } from '../../stringsContext';
import { Choice } from '../Choice';
import { Icon } from '../Icon';
import { BuilderField } from './BuilderField';
import { BuilderResult } from './BuilderResult';
import { BuilderStep } from './BuilderStep';
import { IndicatorPicker } from './IndicatorPicker';
import { InsertOutcome } from './InsertOutcome';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  back: { alignSelf: 'flex-start', marginInlineStart: `-${tokens.spacingHorizontalS}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  steps: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '16px' },
  options: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
});

interface FormulaBuilderProps {
  readonly dataset: Dataset;
  /** the indicator to start with; empty: none yet */
  readonly code: string;
}

/** A formula step by step, with its result before it is inserted. */
export function FormulaBuilder({ dataset, code }: FormulaBuilderProps) {
  const styles = useStyles();
  const { formulas } = useStrings();
  const { show } = useNavigation();
  const builder = useBuilder(dataset, code);
  const insertion = useInsertion();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const { chosen, choose, recipe, recipes, fields } = builder;
  const options = fields.filter((field) => field !== 'indicator');
  return (
    <article className={styles.page}>
      <Button
        ref={back}
        className={styles.back}
        appearance="subtle"
        icon={<Icon name="back" />}
        onClick={() => show(code ? { kind: 'sheet', code } : { kind: 'list' })}
      >
        {formulas.back}
      </Button>
      <Subtitle1 as="h2" className={styles.title}>
        {formulas.heading}
      </Subtitle1>
      <ol className={styles.steps}>
        <BuilderStep number={1} title={formulas.steps.indicator}>
          <IndicatorPicker
            dataset={dataset}
            label={formulas.fields.indicator}
            value={chosen.indicator}
            onPick={(picked) => choose('indicator', picked)}
          />
        </BuilderStep>
        <BuilderStep number={2} title={formulas.steps.recipe}>
          <Choice
            label={formulas.steps.recipe}
            hiddenLabel
            value={recipe}
            options={recipes.map((id) => ({ value: id, text: formulas.recipes[id] }))}
            onChoose={(value) => builder.setRecipe(value as RecipeId)}
          />
        </BuilderStep>
        {chosen.indicator && (
          <BuilderStep number={3} title={formulas.steps.options}>
            <div className={styles.options}>
              {options.map((field) => (
                <BuilderField
                  key={field}
                  dataset={dataset}
                  name={field}
                  required={isNeeded(recipe, field) || (field === 'baseYear' && isBaseNamed(dataset, recipe, chosen))}
                  chosen={chosen}
                  choose={choose}
                />
              ))}
            </div>
          </BuilderStep>
        )}
        <BuilderStep number={chosen.indicator ? 4 : 3} title={formulas.steps.result}>
          <BuilderResult answer={builder.answer} insertion={insertion} />
          <InsertOutcome insertion={insertion} />
        </BuilderStep>
      </ol>
    </article>
  );
}
