import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { CheckboxField } from '../../../ui/choice.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { fieldId, type FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonRow, Form, Submit, TextArea, TextField, type TextFieldProps } from '../../../ui/form.tsx';
import { Prose } from '../../../ui/prose.tsx';
import { organiserPaths } from '../../organiser/paths.ts';
import { accessMessages } from '../my-data/access-messages.ts';
import { directoryPaths } from '../directory/paths.ts';
import { directoryAdminMessages } from '../directory/admin-messages.ts';
import { legalMessages, privacyMessages } from '../legal/messages.ts';
import { settingsMessages } from './messages.ts';
import { operatorSettings } from './operator.ts';
import { sitePaths } from '../paths.ts';
import {
  belongingKeys, defaultDays, differing, isPeriodKey, isRuleKey, periodBounds, periodKeys, projectKeys, requiredKeys, ruleNumbers, signInKeys, type OperatorKey, type SettingKey, type SettingValues,
} from './settings.ts';

export interface SettingsPageProps {
  values: SettingValues;
  /** The mark of the values the form began with. */
  stand: string;
  errors?: FieldErrors | undefined;
  saved?: boolean | undefined;
  /** What holds now, when somebody else saved in between. */
  stored?: SettingValues | undefined;
}

const areas: Partial<Record<SettingKey, number>> = {
  [operatorSettings.address]: 3, [operatorSettings.representedBy]: 2, [operatorSettings.further]: 3,
  [operatorSettings.dataProtectionOfficer]: 4, [operatorSettings.supervisoryAuthority]: 4, [operatorSettings.hosting]: 5, [operatorSettings.enforcementBody]: 4,
  [operatorSettings.accessibilityAssessment]: 6,
};

const inputs: Partial<Record<SettingKey, Pick<TextFieldProps, 'type' | 'inputmode' | 'width' | 'spellcheck'>>> = {
  [operatorSettings.email]: { type: 'email', inputmode: 'email', spellcheck: false },
  [operatorSettings.phone]: { type: 'tel', inputmode: 'tel', width: 'medium' },
  [operatorSettings.signLanguageVideo]: { type: 'url', inputmode: 'url', spellcheck: false },
  [operatorSettings.securityContact]: { spellcheck: false },
};

/** Those that nobody misses. */
const freeKeys: ReadonlySet<SettingKey> = new Set([operatorSettings.further, operatorSettings.securityContact]);

const sections = {
  operator: ['name', 'address', 'representedBy', 'email', 'phone', 'further'],
  privacy: ['dataProtectionOfficer', 'supervisoryAuthority', 'hosting'],
  access: ['enforcementBody', 'accessibilityAssessment', 'signLanguageVideo'],
  security: ['securityContact'],
} as const satisfies Record<string, readonly (keyof typeof operatorSettings)[]>;

/** The form with everything the operator enters about itself, and how long data is kept. */
export function SettingsPage({ values, stand, errors, saved = false, stored }: SettingsPageProps): JSX.Element {
  const m = useTexts(settingsMessages);
  const directory = useTexts(directoryAdminMessages);
  const href = useHref();
  const props = { values, errors };
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.title}</h1>
      <p class="k-lead">{m.lead}</p>
      <p><a href={href(directoryPaths.overview())}>{directory.title}</a></p>
      {saved ? <Banner tone="success" title={m.saved} announce /> : null}
      {stored ? <Conflict stored={stored} yours={values} /> : null}
      {stored || errors ? null : <Gaps values={values} />}
      <Form action={sitePaths.settings()}>
        <input type="hidden" name="stand" value={stand} />
        <Section name="operator" {...props} />
        <Section name="privacy" {...props} />
        <Section name="access" {...props} />
        <Section name="security" {...props} />
        <h2>{m.sections.signIn}</h2>
        <p class="k-muted">{m.signInText}</p>
        {signInKeys.map((key) => <SettingField name={key} {...props} />)}
        <h2>{m.sections.belonging}</h2>
        <p class="k-muted">{m.belongingText}</p>
        {belongingKeys.map((key) => <SettingField name={key} {...props} />)}
        <h2>{m.sections.projects}</h2>
        <p class="k-muted">{m.projectsText}</p>
        {projectKeys.map((key) => <SettingField name={key} {...props} />)}
        <h2>{m.sections.periods}</h2>
        <p class="k-muted">{m.periodsText}</p>
        {periodKeys.map((key) => <SettingField name={key} {...props} />)}
        <ButtonRow>
          <Submit>{m.save}</Submit>
          <a href={href(organiserPaths.dashboard())}>{m.cancel}</a>
        </ButtonRow>
      </Form>
    </>
  );
}

interface FieldState {
  values: SettingValues;
  errors: FieldErrors | undefined;
}

function Section({ name, ...state }: FieldState & { name: keyof typeof sections }): JSX.Element {
  const m = useTexts(settingsMessages);
  return (
    <>
      <h2>{m.sections[name]}</h2>
      {name === 'security' ? <p class="k-muted">{m.securityText}</p> : <ShownOn section={name} />}
      {sections[name].map((field) => <SettingField name={operatorSettings[field]} {...state} />)}
    </>
  );
}

/** Where the public reads what is entered in this section. */
function ShownOn({ section }: { section: 'operator' | 'privacy' | 'access' }): JSX.Element {
  const m = useTexts(settingsMessages);
  const imprint = useTexts(legalMessages).imprint;
  const privacy = useTexts(privacyMessages);
  const access = useTexts(accessMessages);
  const href = useHref();
  const toImprint = <a href={href(sitePaths.imprint())}>{imprint.title}</a>;
  const toPrivacy = <a href={href(sitePaths.privacy())}>{privacy.title}</a>;
  const toAccess = <a href={href(sitePaths.accessibility())}>{access.statement.title}</a>;
  const toSign = <a href={href(sitePaths.signLanguage())}>{access.sign.title}</a>;
  const links = { operator: <>{toImprint}, {toPrivacy}</>, privacy: toPrivacy, access: <>{toAccess}, {toSign}</> };
  return <p class="k-muted">{m.shownOn} {links[section]}</p>;
}

function SettingField({ name, values, errors }: FieldState & { name: SettingKey }): JSX.Element {
  const m = useTexts(settingsMessages);
  const { label, hint } = m.fields[name];
  // "Optional" would be wrong where a public page names the gap, and says nothing new where a default stands in the hint.
  const unmarked = !freeKeys.has(name);
  const props = { name, label, value: values[name], error: errors?.[name], required: requiredKeys.has(name), unmarked };
  if (isPeriodKey(name)) {
    const days = m.days(...periodBounds[name], defaultDays(name));
    return <TextField {...props} hint={hint === '' ? days : `${hint} ${days}`} inputmode="numeric" width="short" />;
  }
  if (isRuleKey(name)) {
    const bounds = ruleNumbers[name];
    if (!bounds) return <CheckboxField name={name} label={label} hint={hint} checked={values[name] !== ''} error={errors?.[name]} />;
    return <TextField {...props} hint={`${hint} ${m.number(...bounds)}`.trim()} inputmode="numeric" width="short" />;
  }
  const rows = areas[name];
  return rows === undefined ? <TextField {...props} hint={hint} {...inputs[name]} /> : <TextArea {...props} hint={hint} rows={rows} />;
}

/** What the public pages say is not entered yet; each leads to its field. */
function Gaps({ values }: { values: SettingValues }): JSX.Element | null {
  const m = useTexts(settingsMessages);
  const { unset } = legalMessages[useLang()];
  const shown = (Object.keys(unset) as (keyof typeof unset)[]).map((name): OperatorKey => operatorSettings[name]);
  const missing = shown.filter((key) => values[key] === '');
  if (missing.length === 0) return null;
  return (
    <Banner tone="info" title={m.gaps(missing.length)}>
      <p>{m.gapsText}</p>
      <ul>{missing.map((key) => <li><a href={`#${fieldId(key)}`}>{m.fields[key].label}</a></li>)}</ul>
    </Banner>
  );
}

function Conflict({ stored, yours }: { stored: SettingValues; yours: SettingValues }): JSX.Element {
  const m = useTexts(settingsMessages);
  return (
    <>
      <Banner tone="warning" title={m.conflict} announce><p>{m.conflictText}</p></Banner>
      <DescriptionList
        items={differing(stored, yours).map((key) => [
          m.fields[key].label, stored[key] === '' ? <p class="k-muted">{m.nothing}</p> : <Prose text={stored[key]} />,
        ])}
      />
    </>
  );
}
