import type { JSX } from 'preact';
import { inLang } from '../../platform/i18n/localised.ts';
import { useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { CheckboxField, CheckboxGroup, RadioGroup } from '../../ui/choice.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import type { FieldErrors } from '../../ui/form-errors.ts';
import { SelectField, TextArea, TextField } from '../../ui/form.tsx';
import type { Topic } from '../topics/queries.ts';
import { servicesPath } from '../topics/services-path.ts';
import type { Section } from './forms.ts';
import { one, rowCount, several, type FormValues } from './form-values.ts';
import { editMessages } from './messages-edit.ts';
import { projectMessages } from './messages.ts';
import { oneOffBands, opennesses, operations, procurements, productKinds, projectStatuses, yearlyBands } from './project.ts';

export interface FieldsProps {
  values: FormValues;
  errors?: FieldErrors | undefined;
  topics: readonly Topic[];
}

const rows = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const options = <T extends string>(of: readonly T[], texts: Readonly<Record<T, string>>) => of.map((value) => ({ value, label: texts[value] }));

/** Title, sentence, state, fields of action, openness: what every profile has. */
export function CoreFields({ values, errors = {}, topics, belowSentence = null }: FieldsProps & { belowSentence?: JSX.Element | null }): JSX.Element {
  const [t, m, lang] = [useTexts(projectMessages), useTexts(editMessages), useLang()];
  return (
    <>
      <TextField name="titleDe" label={t.field.titleDe} hint={m.hints.titleDe} required value={one(values, 'titleDe')} error={errors['titleDe']} />
      <TextField
        name="sentenceDe" label={t.field.sentenceDe} hint={m.hints.sentenceDe} required value={one(values, 'sentenceDe')} error={errors['sentenceDe']}
      />
      {belowSentence}
      <RadioGroup
        name="status" label={t.field.status} required value={one(values, 'status')} error={errors['status']}
        options={projectStatuses.map((value) => ({ value, label: t.status[value], hint: t.statusHint[value] }))}
      />
      <CheckboxGroup
        name="topics" label={t.field.topics} hint={m.hints.topics} required values={several(values, 'topics')} error={errors['topics']}
        options={topics.map((topic) => ({ value: topic.id, label: inLang(topic.name, lang) }))}
      />
      <CheckboxGroup
        name="openness" label={t.field.openness} hint={m.hints.openness} required values={several(values, 'openness')} error={errors['openness']}
        options={options(opennesses, t.openness)}
      />
    </>
  );
}

/** The fields of a section. */
export const SectionFields: Record<Section, (props: FieldsProps) => JSX.Element> = {
  grunddaten: BasicsFields, vorgehen: ApproachFields, erfahrungen: ExperienceFields, kosten: FiguresFields, technik: TechnologyFields,
};

function BasicsFields(props: FieldsProps): JSX.Element {
  const [t, m] = [useTexts(projectMessages), useTexts(editMessages)];
  const { values, errors = {} } = props;
  return (
    <>
      <CoreFields {...props} />
      <TextField name="unit" label={t.field.unit} hint={m.hints.unit} value={one(values, 'unit')} error={errors['unit']} />
      <TextField name="tags" label={t.field.tags} hint={m.hints.tags} value={one(values, 'tags')} error={errors['tags']} />
      <h2>{m.english}</h2>
      <p class="k-muted">{m.hints.english}</p>
      <TextField name="titleEn" label={t.field.titleEn} value={one(values, 'titleEn')} error={errors['titleEn']} />
      <TextField name="sentenceEn" label={t.field.sentenceEn} value={one(values, 'sentenceEn')} error={errors['sentenceEn']} />
    </>
  );
}

function ApproachFields({ values, errors = {} }: FieldsProps): JSX.Element {
  const [t, m] = [useTexts(projectMessages), useTexts(editMessages)];
  return (
    <>
      <Long name="startingPoint" hint={m.hints.startingPoint} values={values} errors={errors} />
      <Long name="steps" hint={m.hints.steps} values={values} errors={errors} />
      <h2>{t.field.phases}</h2>
      <p class="k-muted">{m.hints.phases}</p>
      {projectStatuses.map((phase) => (
        <div class="k-field-row">
          <TextField
            name={`phase-${phase}`} label={m.phaseLabel(t.status[phase])} width="short" value={one(values, `phase-${phase}`)} error={errors[`phase-${phase}`]}
          />
          <CheckboxField name={`geschaetzt-${phase}`} label={m.estimatedLabel(t.status[phase])} checked={one(values, `geschaetzt-${phase}`) !== ''} />
        </div>
      ))}
      <h2>{t.field.services}</h2>
      <p class="k-muted">{m.hints.services}</p>
      {rows(rowCount(values, 'leistung')).map((index) => (
        <Combobox
          name={`leistung-${index}`} idName={`leistung-${index}-id`} label={m.serviceLabel(index + 1)} searchUrl={servicesPath}
          value={one(values, `leistung-${index}`)} idValue={one(values, `leistung-${index}-id`)} error={errors[`leistung-${index}`]}
        />
      ))}
    </>
  );
}

function ExperienceFields({ values, errors = {} }: FieldsProps): JSX.Element {
  const [t, m] = [useTexts(projectMessages), useTexts(editMessages)];
  return (
    <>
      <Long name="notWorked" hint={m.hints.notWorked} values={values} errors={errors} />
      <Long name="differently" hint={m.hints.differently} values={values} errors={errors} />
      <h2>{t.field.results}</h2>
      <p class="k-muted">{m.hints.results}</p>
      {rows(rowCount(values, 'was')).map((index) => (
        <fieldset class="kern-fieldset k-row">
          <legend class="kern-label">{m.resultLegend(index + 1)}</legend>
          <Row name={`was-${index}`} label={m.result.what} values={values} errors={errors} />
          <div class="k-field-row">
            <Row name={`vorher-${index}`} label={m.result.before} values={values} errors={errors} short />
            <Row name={`nachher-${index}`} label={m.result.after} values={values} errors={errors} short />
            <Row name={`einheit-${index}`} label={m.result.unit} values={values} errors={errors} short />
          </div>
          <Row name={`quelle-${index}`} label={m.result.source} values={values} errors={errors} />
        </fieldset>
      ))}
      <p class="k-muted">{m.moreRows}</p>
      <Long name="prerequisites" hint={m.hints.prerequisites} values={values} errors={errors} />
      <Long name="transferability" hint={m.hints.transferability} values={values} errors={errors} />
    </>
  );
}

function FiguresFields({ values, errors = {} }: FieldsProps): JSX.Element {
  const [t, m] = [useTexts(projectMessages), useTexts(editMessages)];
  return (
    <>
      <SelectField name="oneOff" label={t.field.oneOff} options={options(oneOffBands, t.oneOff)} value={one(values, 'oneOff')} error={errors['oneOff']} />
      <SelectField name="yearly" label={t.field.yearly} options={options(yearlyBands, t.yearly)} value={one(values, 'yearly')} error={errors['yearly']} />
      <TextField
        name="personDays" label={t.field.personDays} hint={m.hints.personDays} width="short" inputmode="numeric" value={one(values, 'personDays')}
        error={errors['personDays']}
      />
      <TextField name="months" label={t.field.months} width="short" inputmode="numeric" value={one(values, 'months')} error={errors['months']} />
      <Long name="funding" hint={m.hints.funding} values={values} errors={errors} />
    </>
  );
}

function TechnologyFields({ values, errors = {} }: FieldsProps): JSX.Element {
  const [t, m] = [useTexts(projectMessages), useTexts(editMessages)];
  return (
    <>
      {rows(rowCount(values, 'name')).map((index) => (
        <fieldset class="kern-fieldset k-row">
          <legend class="kern-label">{m.productLegend(index + 1)}</legend>
          <Row name={`name-${index}`} label={m.product.name} values={values} errors={errors} />
          <div class="k-field-row">
            <SelectField
              name={`art-${index}`} label={m.product.kind} options={options(productKinds, t.productKind)} value={one(values, `art-${index}`)}
              error={errors[`art-${index}`]}
            />
            <Row name={`anbieter-${index}`} label={m.product.vendor} values={values} errors={errors} />
          </div>
        </fieldset>
      ))}
      <p class="k-muted">{m.moreRows}</p>
      <TextField name="standards" label={t.field.standards} hint={m.hints.standards} value={one(values, 'standards')} error={errors['standards']} />
      <SelectField
        name="operation" label={t.field.operation} options={options(operations, t.operation)} value={one(values, 'operation')} error={errors['operation']}
      />
      <SelectField
        name="procurement" label={t.field.procurement} options={options(procurements, t.procurement)} value={one(values, 'procurement')}
        error={errors['procurement']}
      />
      <TextField name="legalForm" label={t.field.legalForm} hint={m.hints.legalForm} value={one(values, 'legalForm')} error={errors['legalForm']} />
    </>
  );
}

type LongName = 'startingPoint' | 'steps' | 'notWorked' | 'differently' | 'prerequisites' | 'transferability' | 'funding';

function Long({ name, hint, values, errors }: { name: LongName; hint: string; values: FormValues; errors: FieldErrors }): JSX.Element {
  const t = useTexts(projectMessages);
  return <TextArea name={name} label={t.field[name]} hint={hint} rows={5} value={one(values, name)} error={errors[name]} />;
}

function Row(props: { name: string; label: string; values: FormValues; errors: FieldErrors; short?: boolean }): JSX.Element {
  return (
    <TextField
      name={props.name} label={props.label} width={props.short ? 'short' : 'full'} unmarked value={one(props.values, props.name)} error={props.errors[props.name]}
    />
  );
}
