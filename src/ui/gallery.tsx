import type { JSX } from 'preact';
import { Badge } from './badge.tsx';
import { Banner } from './banner.tsx';
import { Card, CardGrid, Facts } from './card.tsx';
import { BarList, SeatsGauge, StepCurve } from './chart.tsx';
import { CheckboxField, CheckboxGroup, RadioGroup } from './choice.tsx';
import { Combobox } from './combobox.tsx';
import { CheckAnswers } from './confirm.tsx';
import { Countdown } from './countdown.tsx';
import { DescriptionList } from './description-list.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorSummary } from './error-summary.tsx';
import type { FieldErrors } from './form-errors.ts';
import { ButtonLink, ButtonRow, DateField, Form, SelectField, Submit, TextArea, TextField, TimeField } from './form.tsx';
import { Band, Hero, KeyFigures } from './hero.tsx';
import { Pagination } from './pagination.tsx';
import { Prose } from './prose.tsx';
import { Table } from './table.tsx';
import { Tabs } from './tabs.tsx';
import { Timeline, type TimelineItem } from './timeline.tsx';

/*
 * The style page: every building block in its states, with words from the field. It is looked at by people and walked by the checks
 * for accessibility; it is no page of the product, so its words are not in a catalogue.
 */

const programme: TimelineItem[] = [
  {
    kind: 'welcome', start: '12:00', minutes: 10, title: 'Begrüßung', state: 'past',
    people: [{ name: 'Dirk Bastin', detail: 'Bürgermeister, Ravensburg' }],
  },
  {
    kind: 'impulse', start: '12:10', minutes: 15, title: 'Mobilitätsmanagement mit „tws.mobil“', state: 'now',
    path: '/praxis/tws-mobil',
    text: 'Bus, Rad und Auto in einer Anwendung: was eine Stadt dafür braucht und was sie besser lässt.',
    people: [{ name: 'Carola Grabherr', detail: 'Digitalisierungsbeauftragte, Ravensburg' }],
  },
  {
    kind: 'impulse', start: '12:25', minutes: 15, title: 'Die Zukunft der Stadt mit Daten gestalten', state: 'next',
    people: [{ name: 'Eberhard Baier', detail: 'Leiter Statistik und Steuerungsunterstützung, Konstanz' }],
  },
  { kind: 'break', start: '12:40', minutes: 10, title: 'Kurze Pause' },
  {
    kind: 'discussion', start: '12:50', minutes: 40, title: 'Moderierte Diskussion', people: [
      { name: 'Daniel Fabian', detail: 'CDO, Heidenheim an der Brenz' },
      { name: 'Robert Geist', detail: 'Koordinator für Digitalisierung, Waiblingen' },
    ],
  },
  { kind: 'networking', start: '13:30', minutes: 20, title: 'Freie Vernetzung in kleinen Runden' },
  { kind: 'closing', start: '13:50', minutes: 10, title: 'Abschluss und Ausblick auf Kooperationsprojekte' },
];

const registrations = [
  { name: 'Organisation (Beispiel)', organisation: 'Stadt Konstanz', seats: 2, state: <Badge tone="success" text="bestätigt" /> },
  { name: 'Leitung Ordnungsamt', organisation: 'Kreis Höxter', seats: 1, state: <Badge tone="warning" icon="clock" text="Warteliste" /> },
  {
    name: 'Digitalisierungsbeauftragte der Verbandsgemeindeverwaltung', organisation: 'Verbandsgemeinde Rhein-Selz', seats: 1,
    state: <Badge tone="danger" text="abgesagt" />,
  },
];

const typed = 'Wir haben den Dorffunk in allen 120 Orten eingeführt.\n\nGelernt haben wir:\n'
  + '- Ehrenamtliche brauchen eine feste Ansprechperson.\n'
  + '- Ohne Schulung vor Ort bleibt die Anwendung leer.\n\nMehr dazu im Vortrag.';

/** A whole wide start page made of the blocks. */
export function GalleryStart(): JSX.Element {
  return (
    <>
      <Hero
        eyebrow="Für Städte, Gemeinden, Kreise und Verbände" title="Voneinander lernen, gemeinsam digital werden"
        lead="Kommunen zeigen in kurzen Impulsen, was bei ihnen läuft, und finden die, die vor derselben Aufgabe stehen. Kostenfrei."
      >
        <ButtonRow>
          <ButtonLink path="/veranstaltungen">Nächste Termine ansehen</ButtonLink>
          <ButtonLink path="/reihen" kind="secondary">So läuft es ab</ButtonLink>
        </ButtonRow>
      </Hero>
      <Band tone="plain">
        <h2>Nächste Veranstaltungen</h2>
        <EventCards />
      </Band>
      <Band>
        <h2>Was bisher daraus wurde</h2>
        <KeyFigures figures={[
          { value: '350', label: 'Teilnehmende' }, { value: '175', label: 'Kommunen aus drei Ländern' },
          { value: '30', label: 'Impulse aus der Praxis' },
        ]} />
      </Band>
      <Band tone="plain">
        <h2>Ein Beispiel: Ravensburg</h2>
        <Timeline items={programme} />
      </Band>
    </>
  );
}

function EventCards(): JSX.Element {
  return (
    <CardGrid>
      <Card
        leaf={{ day: '24', month: 'Nov' }} eyebrow="Initiative K Bayern" title="Auftakt in Augsburg" path="/veranstaltungen/augsburg"
        facts={[
          { icon: 'calendar', text: 'Dienstag, 24. November 2026' }, { icon: 'clock', text: '14:00–16:00 Uhr' },
          { icon: 'hybrid', text: 'Rathaus und online' },
        ]}
        badges={<><Badge tone="success" text="Plätze frei" /><Badge text="Beispiel" /></>}
      />
      <Card
        leaf={{ day: '3', month: 'Dez' }} eyebrow="Initiative K Bayern" title="Wenn das Bürgerbüro zuhört: Erfahrungen mit Chatbots"
        path="/veranstaltungen/chatbots" badges={<Badge tone="warning" icon="clock" text="Warteliste" />}
        facts={[
          { icon: 'calendar', text: 'Donnerstag, 3. Dezember 2026' }, { icon: 'clock', text: '10:00–12:00 Uhr' },
          { icon: 'screen', text: 'Online' },
        ]}
      />
      <Card
        leaf={{ day: '14', month: 'Jan' }} eyebrow="Initiative K Bayern" title="Ein Sensor kommt selten allein"
        path="/veranstaltungen/lorawan" badges={<Badge text="Anmeldung ab 1. Dezember" />}
        facts={[{ icon: 'calendar', text: 'Donnerstag, 14. Januar 2027' }, { icon: 'place', text: 'Landratsamt Rosenheim' }]}
      />
    </CardGrid>
  );
}

/** All form controls, empty or refused. */
export function GalleryForm({ errors }: { errors: FieldErrors }): JSX.Element {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Anmeldung zur Veranstaltung</h1>
      <p class="k-lead">Das dauert etwa eine Minute. Ihre Angaben sehen nur die Veranstalter.</p>
      <Form action="/veranstaltungen/augsburg/anmeldung">
        <TextField
          name="name" label="Vor- und Nachname" required autocomplete="name" error={errors['name']}
          value={errors['name'] === undefined ? '' : 'P.'}
        />
        <TextField
          name="email" label="Dienstliche E-Mail-Adresse" type="email" required autocomplete="email" spellcheck={false}
          hint="Dorthin senden wir Ihren Anmeldecode. Bitte keine private Adresse." error={errors['email']}
        />
        <Combobox
          name="organisation" label="Ihre Kommune oder Organisation" required searchUrl="/kommunen/suche" autocomplete="organization"
          hint="Beginnen Sie zu tippen und wählen Sie einen Vorschlag." error={errors['organisation']}
        />
        <TextField name="funktion" label="Funktion" autocomplete="organization-title" error={errors['funktion']} />
        <RadioGroup
          name="teilnahme" label="Wie möchten Sie teilnehmen?" required error={errors['teilnahme']}
          options={[
            { value: 'raum', label: 'Im Raum', hint: 'Rathaus Augsburg, noch 12 Plätze' },
            { value: 'online', label: 'Online', hint: 'Im Browser, ohne Programm' },
          ]}
        />
        <CheckboxGroup
          name="themen" label="Welche Themen interessieren Sie?" hint="Sie können mehrere auswählen." error={errors['themen']}
          values={['daten']} options={[
            { value: 'daten', label: 'Daten und Sensorik' }, { value: 'eakte', label: 'E-Akte und Dokumente' },
            { value: 'chat', label: 'Chatbots' },
          ]}
        />
        <SelectField
          name="land" label="Land" required error={errors['land']}
          options={[{ value: '08', label: 'Baden-Württemberg' }, { value: '09', label: 'Bayern' }]}
        />
        <DateField name="datum" label="Datum" required error={errors['datum']} />
        <TimeField name="beginn" label="Beginn" required error={errors['beginn']} />
        <TextArea
          name="frage" label="Was möchten Sie mitnehmen?" rows={4} error={errors['frage']}
          hint="Ein Satz genügt. Die Vortragenden sehen ihn ohne Ihren Namen."
        />
        <CheckboxField
          name="einwilligung" required error={errors['einwilligung']} hint="Sie können das jederzeit ändern."
          label={<>Mein Name darf in der Liste der Teilnehmenden stehen. Näheres steht im <a href="/datenschutz">Datenschutz</a>.</>}
        />
        <ButtonRow>
          <Submit>Verbindlich anmelden</Submit>
          <Submit kind="secondary" name="aktion" value="entwurf">Später weitermachen</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}

/** Everything that is neither start page nor form. */
export function Gallery(): JSX.Element {
  return (
    <>
      <h1>Bausteine</h1>
      <p class="k-lead">Alle Bausteine in ihren Zuständen. So sehen sie überall aus.</p>
      <Banner tone="success" title="Sie sind angemeldet." announce>
        <p>Die Bestätigung ist auf dem Weg an p.muster@konstanz.example.</p>
      </Banner>
      <Banner tone="info" title="Die Veranstaltung beginnt um 14:00 Uhr.">
        <p><Countdown until="2026-11-24T13:00:00Z" text="Noch 2 Tage und 3 Stunden." /></p>
      </Banner>
      <Banner tone="warning" title="Der Raum hat sich geändert.">
        <p>Neuer Ort: <a href="/veranstaltungen/augsburg">Oberer Fletz, Rathaus Augsburg</a>.</p>
      </Banner>
      <Banner tone="danger" title="Die Datei konnte nicht gelesen werden." />
      <h2>Zustände</h2>
      <div class="k-badges">
        <Badge tone="success" text="bestätigt" /><Badge tone="info" text="angefragt" /><Badge tone="warning" text="Warteliste" />
        <Badge tone="danger" text="abgesagt" /><Badge icon="screen" text="Online" /><Badge text="Beispiel" />
      </div>
      <h2>Reiter</h2>
      <Tabs label="Ansichten der Veranstaltung" tabs={[
        { text: 'Überblick', path: '/a', current: true }, { text: 'Programm', path: '/b' },
        { text: 'Anmeldungen', path: '/c', count: 42 }, { text: 'Einladungen', path: '/d' },
      ]} />
      <Facts facts={[{ icon: 'calendar', text: 'Dienstag, 24. November 2026' }, { icon: 'building', text: 'Gastgeber: Stadt Augsburg' }]} />
      <DescriptionList items={[
        ['Gastgeber', 'Stadt Augsburg'], ['Ort', 'Rathausplatz 2, 86150 Augsburg'],
        ['Barrierefreiheit', 'Aufzug, Induktionsschleife, Schriftdolmetschung'],
      ]} />
      <h2>Tabelle</h2>
      <Table caption="Anmeldungen" rows={registrations} columns={[
        { title: 'Name', cell: (row) => <a href="/x">{row.name}</a> }, { title: 'Organisation', cell: (row) => row.organisation },
        { title: 'Plätze', cell: (row) => row.seats, numeric: true }, { title: 'Stand', cell: (row) => row.state },
      ]} />
      <Pagination page={5} pages={20} pathOf={(page) => `/veranstaltungen?seite=${page}`} />
      <h2>Angaben prüfen</h2>
      <CheckAnswers title="Ihre Anmeldung" answers={[
        { question: 'Name', answer: 'Organisation (Beispiel)', changePath: '/a' },
        { question: 'Teilnahme', answer: 'Im Raum', changePath: '/b' }, { question: 'Funktion', answer: '' },
      ]} />
      <h2>Plätze und Zahlen</h2>
      <SeatsGauge label="Im Raum" taken={48} capacity={60} />
      <SeatsGauge label="Online" taken={200} capacity={200} waiting={7} />
      <SeatsGauge label="Übertragung" taken={320} capacity={null} />
      <BarList caption="Anmeldungen nach Größe der Kommune" bars={[
        { label: 'unter 5.000', value: 61 }, { label: '5.000 bis 20.000', value: 44 },
        { label: '20.000 bis 100.000', value: 23 }, { label: 'über 100.000', value: 9 },
      ]} />
      <StepCurve caption="Anmeldungen im Lauf der Zeit" labelTitle="Woche bis" valueTitle="Anmeldungen" limit={60} points={[
        { label: '5. Okt.', value: 4 }, { label: '12. Okt.', value: 9 }, { label: '19. Okt.', value: 21 },
        { label: '26. Okt.', value: 24 }, { label: '2. Nov.', value: 37 }, { label: '9. Nov.', value: 48 },
      ]} />
      <h2>Programm ohne überlieferte Zeiten</h2>
      <Timeline items={programme.map(({ kind, title, people }) => ({ kind, title, people, minutes: 0 }))} />
      <h2>Text</h2>
      <Prose text={typed} />
      <h2>Noch nichts da</h2>
      <EmptyState icon="calendar" title="Sie haben noch keine Anmeldung">
        <p>Suchen Sie sich eine Veranstaltung aus; die Anmeldung dauert eine Minute.</p>
        <ButtonRow><ButtonLink path="/veranstaltungen">Veranstaltungen ansehen</ButtonLink></ButtonRow>
      </EmptyState>
    </>
  );
}
