import type { OrganisationKey } from './organisations.ts';
import type { Text, UpcomingSeries } from './types.ts';

// An example: the organisations are real, but none of them has promised a talk. Hence roles and no names, and abstracts that
// ask what a municipality would want to know and claim nothing. Programme after the template "90-Minuten-Reihe".

const questions = { de: 'Rückfragen und Diskussion', en: 'Questions and discussion' } as const satisfies Text;
const questionsAbstract = {
  de: 'Rückfragen zum Impuls und die Frage, wie andere Kommunen vorgehen.',
  en: 'Questions on the impulse, and how other municipalities go about it.',
} as const satisfies Text;

const welcome = { de: 'Begrüßung', en: 'Welcome' } as const satisfies Text;
const welcomeAbstract = {
  de: 'Die gastgebende Kommune eröffnet die Veranstaltung.',
  en: 'The host municipality opens the event.',
} as const satisfies Text;

const networking = {
  key: 'vernetzung',
  kind: 'networking',
  minutes: 20,
  title: { de: 'Freie Vernetzung', en: 'Open networking' },
  abstract: {
    de: 'Gespräche in kleinen Gruppen zu den Themen, die bei der Anmeldung als gesucht oder angeboten genannt wurden.',
    en: 'Talks in small groups on the topics that participants named as sought or offered when they registered.',
  },
  people: [],
} as const;

const closing = {
  key: 'abschluss',
  kind: 'closing',
  minutes: 5,
  title: { de: 'Abschluss', en: 'Closing' },
  abstract: {
    de: 'Zusammenfassung, nächste Termine und mögliche gemeinsame Vorhaben.',
    en: 'Summary, next dates and possible joint undertakings.',
  },
  people: [],
} as const;

const discussion = <Key extends string>(key: Key) =>
  ({ key, kind: 'discussion', minutes: 8, title: questions, abstract: questionsAbstract, people: [] }) as const;

export const upcoming = {
  key: 'bayern',
  isExample: true,
  land: '09',
  title: { de: 'Initiative K Bayern (Beispiel)', en: 'Initiative K Bayern (example)' },
  summary: {
    de: 'Drei Veranstaltungen, in denen sich bayerische Kommunen jeder Größe über Digitalprojekte austauschen: was sich im Alltag bewährt, was es kostet und was andere übernehmen können. Diese Reihe ist ein Beispiel. Termine, Themen und Beiträge sind erdacht; die genannten Kommunen und Unternehmen haben keine Beiträge zugesagt.',
    en: 'Three events in which Bavarian municipalities of every size share experience of digital projects: what holds up in everyday work, what it costs and what others can adopt. This series is an example. Dates, topics and contributions are made up; the municipalities and enterprises named have not promised any contribution.',
  },
  goals: [
    {
      de: 'Kleine Gemeinden, Verwaltungsgemeinschaften, Städte und Landkreise lernen voneinander.',
      en: 'Small municipalities, associations, cities and districts learn from each other.',
    },
    {
      de: 'Wer vor einer Aufgabe steht, findet eine Kommune, die sie gelöst hat.',
      en: 'Those who face a task find a municipality that has solved it.',
    },
    {
      de: 'Auch Kommunen ohne eigene IT-Abteilung können mitwirken.',
      en: 'Municipalities without an IT department of their own can take part, too.',
    },
    {
      de: 'Aus dem Austausch entstehen gemeinsame Vorhaben.',
      en: 'The exchange leads to joint undertakings.',
    },
  ],
  organiserName: 'Geschäftsstelle der Initiative (Beispiel)',
  acknowledgement: {
    de: 'Beispiel: An dieser Stelle werden Partner und Sponsoren der Reihe genannt.',
    en: 'Example: partners and sponsors of the series are named here.',
  },
  events: [
    {
      key: 'bayern-kleines-rathaus',
      hostKey: 'kirchanschoering',
      mode: 'hybrid',
      title: { de: 'Digital arbeiten im kleinen Rathaus', en: 'Working digitally in a small town hall' },
      summary: {
        de: 'Beispiel. Wie führt eine kleine Verwaltung ein Dokumentenmanagementsystem ein, wie bindet sie das Bürgerkonto an, und was gehört in einen IT-Notfallplan? Drei Impulse mit Diskussion, im Sitzungssaal und online.',
        en: 'Example. How does a small administration introduce document management, how does it connect the citizen account, and what belongs in an IT emergency plan? Three impulses with discussion, in the council chamber and online.',
      },
      inDays: 12,
      startTime: '10:00',
      venue: 'Rathaus, Sitzungssaal',
      address: '83417 Kirchanschöring',
      meetingUrl: 'https://konferenz.example/bayern-kleines-rathaus',
      roomCapacity: 30,
      onlineCapacity: null,
      registrations: { room: 28, online: 24 },
      items: [
        {
          key: 'begruessung',
          kind: 'welcome',
          minutes: 5,
          title: welcome,
          abstract: welcomeAbstract,
          people: [{ function: 'Erste Bürgermeisterin oder Erster Bürgermeister', organisationKey: 'kirchanschoering' }],
        },
        {
          key: 'dms',
          kind: 'impulse',
          minutes: 12,
          title: { de: 'DMS-Einführung im kleinen Rathaus', en: 'Introducing document management in a small town hall' },
          abstract: {
            de: 'Aktenplan, Scannen der Eingangspost, Schulung im laufenden Betrieb: In welcher Reihenfolge lässt sich ein Dokumentenmanagementsystem mit wenigen Beschäftigten einführen? (Beispiel)',
            en: 'Filing plan, scanning of incoming mail, training during normal work: in which order can document management be introduced with few employees? (example)',
          },
          people: [{ function: 'Geschäftsleitung', organisationKey: 'vg-marktl' }],
        },
        discussion('diskussion-dms'),
        {
          key: 'buergerkonto',
          kind: 'impulse',
          minutes: 12,
          title: { de: 'Das Bürgerkonto an Onlinedienste anbinden', en: 'Connecting the citizen account to online services' },
          abstract: {
            de: 'Welche Schritte führen vom Formular zum Onlinedienst mit BayernID, wer übernimmt sie, und wie erfährt die Bürgerschaft davon? (Beispiel)',
            en: 'Which steps lead from a form to an online service with BayernID, who takes them, and how do citizens learn about it? (example)',
          },
          people: [{ function: 'Digitalisierungsbeauftragte Person', organisationKey: 'feucht' }],
        },
        discussion('diskussion-buergerkonto'),
        {
          key: 'it-notfallplan',
          kind: 'impulse',
          minutes: 12,
          title: {
            de: 'IT-Notfallplan für Verwaltungen ohne eigene IT-Abteilung',
            en: 'IT emergency plan for administrations without an IT department',
          },
          abstract: {
            de: 'Wer wird zuerst angerufen, welche Leistungen müssen am nächsten Tag wieder möglich sein, und was liegt dafür auf Papier bereit? (Beispiel)',
            en: 'Who is called first, which services must be possible again the next day, and what is kept ready on paper for that? (example)',
          },
          people: [{ function: 'Informationssicherheitsbeauftragte Person', organisationKey: 'dorfen' }],
        },
        discussion('diskussion-it-notfallplan'),
        networking,
        closing,
      ],
    },
    {
      key: 'bayern-daten-aus-dem-betrieb',
      hostKey: 'landkreis-regen',
      mode: 'online',
      title: { de: 'Daten aus dem Betrieb: Winterdienst, Wasser, Mobilität', en: 'Data from operations: winter service, water, mobility' },
      summary: {
        de: 'Beispiel. Sensoren und Zähler liefern Daten, die Bauhof, Wasserversorgung und Nahverkehr nutzen können. Drei Impulse mit Diskussion zu Aufwand, Datenschutz und Nutzen, ausschließlich online.',
        en: 'Example. Sensors and meters supply data that municipal works, water supply and public transport can use. Three impulses with discussion on effort, data protection and benefit, online only.',
      },
      inDays: 26,
      startTime: '14:00',
      venue: '',
      address: '',
      meetingUrl: 'https://konferenz.example/bayern-daten-aus-dem-betrieb',
      roomCapacity: null,
      onlineCapacity: null,
      registrations: { room: 0, online: 22 },
      items: [
        {
          key: 'begruessung',
          kind: 'welcome',
          minutes: 5,
          title: welcome,
          abstract: welcomeAbstract,
          people: [{ function: 'Landrätin oder Landrat', organisationKey: 'landkreis-regen' }],
        },
        {
          key: 'winterdienst',
          kind: 'impulse',
          minutes: 12,
          title: { de: 'Sensorik im Winterdienst', en: 'Sensors for winter service' },
          abstract: {
            de: 'Wo lohnen sich Sensoren für Fahrbahntemperatur und Feuchte, wie werden Fahrten nachgewiesen, und was ist mit dem Personalrat zu klären? (Beispiel)',
            en: 'Where are sensors for road temperature and moisture worthwhile, how are tours documented, and what has to be settled with the staff council? (example)',
          },
          people: [{ function: 'Leitung des Bauhofs', organisationKey: 'wackersdorf' }],
        },
        discussion('diskussion-winterdienst'),
        {
          key: 'wasserzaehler',
          kind: 'impulse',
          minutes: 12,
          title: { de: 'Wasserzähler per Funk auslesen', en: 'Reading water meters by radio' },
          abstract: {
            de: 'Vom Pilotgebiet zur Fläche: Auswahl der Technik, Information der Haushalte und Umgang mit Widersprüchen. (Beispiel)',
            en: 'From a pilot area to the whole network: choice of technology, information of households and handling of objections. (example)',
          },
          people: [{ function: 'Leitung der Wasserversorgung', organisationKey: 'stadtwerke-pfaffenhofen' }],
        },
        discussion('diskussion-wasserzaehler'),
        {
          key: 'rufbus',
          kind: 'impulse',
          minutes: 12,
          title: { de: 'Rufbus und Linienverkehr gemeinsam planen', en: 'Planning on-demand buses and regular lines together' },
          abstract: {
            de: 'Welche Fahrgastdaten braucht die Planung, welche darf sie nutzen, und wie stimmen sich Landkreis und Gemeinden ab? (Beispiel)',
            en: 'Which passenger data does planning need, which may it use, and how do district and municipalities coordinate? (example)',
          },
          people: [{ function: 'Sachgebietsleitung öffentlicher Nahverkehr', organisationKey: 'landkreis-miltenberg' }],
        },
        discussion('diskussion-rufbus'),
        networking,
        closing,
      ],
    },
    {
      key: 'bayern-gemeinsam-arbeiten',
      hostKey: 'kempten',
      mode: 'hybrid',
      title: { de: 'Gemeinsam statt allein: IT, Sicherheit und KI', en: 'Together instead of alone: IT, security and AI' },
      summary: {
        de: 'Beispiel. Was können Kommunen gemeinsam betreiben, wie wird Informationssicherheit zur Routine, und wo hilft künstliche Intelligenz bei Niederschriften? Drei Impulse mit Diskussion, im Sitzungssaal und online; beide Kontingente sind begrenzt.',
        en: 'Example. What can municipalities run together, how does information security become routine, and where does artificial intelligence help with minutes? Three impulses with discussion, in the council chamber and online; seats are limited in both.',
      },
      inDays: 47,
      startTime: '10:00',
      venue: 'Rathaus, Sitzungssaal',
      address: '87435 Kempten (Allgäu)',
      meetingUrl: 'https://konferenz.example/bayern-gemeinsam-arbeiten',
      roomCapacity: 40,
      onlineCapacity: 60,
      registrations: { room: 9, online: 12 },
      items: [
        {
          key: 'begruessung',
          kind: 'welcome',
          minutes: 5,
          title: welcome,
          abstract: welcomeAbstract,
          people: [{ function: 'Oberbürgermeisterin oder Oberbürgermeister', organisationKey: 'kempten' }],
        },
        {
          key: 'it-zusammenarbeit',
          kind: 'impulse',
          minutes: 12,
          title: { de: 'Interkommunale IT-Zusammenarbeit', en: 'Cooperation on IT between municipalities' },
          abstract: {
            de: 'Gemeinsame Stelle, Zweckvereinbarung oder Zweckverband: Welche Form passt zu welcher Aufgabe, und wie werden die Kosten verteilt? (Beispiel)',
            en: 'A shared post, an agreement or a special-purpose association: which form suits which task, and how are costs shared? (example)',
          },
          people: [{ function: 'Gemeinschaftsvorsitzende oder Gemeinschaftsvorsitzender', organisationKey: 'vg-hofheim' }],
        },
        discussion('diskussion-it-zusammenarbeit'),
        {
          key: 'informationssicherheit',
          kind: 'impulse',
          minutes: 12,
          title: { de: 'Informationssicherheit als Daueraufgabe', en: 'Information security as a permanent task' },
          abstract: {
            de: 'Rollen, Schulungen und Prüfungen im Jahreslauf: Wie bleibt ein Informationssicherheitskonzept nach der Einführung aktuell? (Beispiel)',
            en: 'Roles, training and audits over the year: how does an information security concept stay current after its introduction? (example)',
          },
          people: [{ function: 'Informationssicherheitsbeauftragte Person', organisationKey: 'weiden' }],
        },
        discussion('diskussion-informationssicherheit'),
        {
          key: 'ki-protokoll',
          kind: 'impulse',
          minutes: 12,
          title: { de: 'KI-gestützte Niederschriften in Gremien', en: 'AI-assisted minutes of council meetings' },
          abstract: {
            de: 'Tonaufnahme, Entwurf, Prüfung, Löschung: Welche Regeln braucht ein Entwurf der Niederschrift durch künstliche Intelligenz, und wo spart er Arbeit? (Beispiel)',
            en: 'Recording, draft, check, deletion: which rules does a draft by artificial intelligence need, and where does it save work? (example)',
          },
          people: [{ function: 'Leitung der Geschäftsstelle des Stadtrats', organisationKey: 'coburg' }],
        },
        discussion('diskussion-ki-protokoll'),
        networking,
        closing,
      ],
    },
  ],
} as const satisfies UpcomingSeries<OrganisationKey>;
