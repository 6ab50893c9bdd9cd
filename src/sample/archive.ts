import type { OrganisationKey } from './organisations.ts';
import type { ArchivedSeries, Text } from './types.ts';

// The two series of 2021/22 as press and organiser reported them. What is not on record is null or said to be unknown.

const programmeUnknown = {
  de: 'Das Programm ist nicht überliefert.',
  en: 'The programme is not on record.',
} as const satisfies Text;

const acknowledgement = {
  de: 'Als Experte und Sponsor begleitete NCP engineering die Reihe.',
  en: 'NCP engineering supported the series as expert and sponsor.',
} as const satisfies Text;

/** What the municipalities that joined the initiative wanted to reach. */
const goals = [
  {
    de: 'Die Verwaltung arbeitet digital, krisensicher und bürgernah, auch aus dem Homeoffice.',
    en: 'The administration works digitally, withstands crises and is close to citizens, also from home.',
  },
  { de: 'Die kommunale IT wird entlastet.', en: 'Municipal IT departments are relieved.' },
  { de: 'Die IT wird wirtschaftlich und wirksam betrieben.', en: 'IT is run efficiently.' },
  {
    de: 'Arbeitsorganisation und Gesundheitsschutz gelten auch im Homeoffice.',
    en: 'Work is well organised and healthy at home, too.',
  },
  {
    de: 'Das Klima wird geschützt, Gebäude werden besser genutzt.',
    en: 'The climate is protected and buildings are put to better use.',
  },
] as const satisfies readonly Text[];

/** Figures over both series. */
export const overall = { participantsMoreThan: 350, municipalitiesWithImpulseAlmost: 30 } as const;

export const archive = [
  {
    key: 'baden-wuerttemberg-2021',
    land: '08',
    title: { de: 'Initiative K Baden-Württemberg 2021', en: 'Initiative K Baden-Württemberg 2021' },
    summary: {
      de: 'In vier Online-Veranstaltungen stellten Kommunen aus Baden-Württemberg ihre Digitalprojekte vor und besprachen, was andere davon übernehmen können. Zur Reihe gehörten auch die Impulse „Smart Parking“ (Katharina Biethinger, CDO, Villingen-Schwenningen) und „LoRaWAN“ (Florian Beck, Informationstechnik und Digitalisierung, Baden-Baden); in welcher Veranstaltung sie gehalten wurden, ist nicht überliefert.',
      en: 'In four online events, municipalities in Baden-Württemberg presented their digital projects and discussed what others can adopt. The series also included the impulses “Smart Parking” (Katharina Biethinger, CDO, Villingen-Schwenningen) and “LoRaWAN” (Florian Beck, Informationstechnik und Digitalisierung, Baden-Baden); in which of the events they were given is not on record.',
    },
    goals,
    organiserName: 'elfnullelf',
    acknowledgement,
    participantsMoreThan: 150,
    municipalitiesMoreThan: 65,
    events: [
      {
        key: 'baden-wuerttemberg-2021-ravensburg',
        hostKey: 'ravensburg',
        mode: 'online',
        title: { de: 'Kommunaler Austausch zu Gast in Ravensburg', en: 'Municipal exchange hosted by Ravensburg' },
        summary: {
          de: 'Erste Veranstaltung der Reihe. Vier Städte berichteten über Mobilitätsmanagement, Daten für die Stadtentwicklung, eAkte und eGovernment sowie die Umsetzung des Onlinezugangsgesetzes.',
          en: 'First event of the series. Four cities reported on mobility management, data for urban development, electronic files and e-government, and the implementation of the Online Access Act (OZG).',
        },
        date: '2021-05-11',
        start: '2021-05-11T12:00',
        end: '2021-05-11T14:00',
        dateNote: null,
        programmeKnown: true,
        programmeNote: {
          de: 'Beginn, Ende und Programmpunkte sind überliefert; die Dauer der einzelnen Programmpunkte ist angenommen.',
          en: 'Start, end and items are on record; the duration of each item is assumed.',
        },
        participants: null,
        items: [
          {
            key: 'begruessung',
            kind: 'welcome',
            minutes: 10,
            title: { de: 'Begrüßung', en: 'Welcome' },
            abstract: {
              de: 'Die gastgebende Stadt eröffnet die Veranstaltung.',
              en: 'The host city opens the event.',
            },
            people: [{ name: 'Dirk Bastin', function: 'Bürgermeister', organisationKey: 'ravensburg' }],
          },
          {
            key: 'tws-mobil',
            kind: 'impulse',
            minutes: 15,
            title: { de: 'Mobilitätsmanagement mit „tws.mobil“', en: 'Mobility management with “tws.mobil”' },
            abstract: {
              de: 'Der Impuls behandelt das Mobilitätsmanagement der Stadt und die Plattform „tws.mobil“.',
              en: 'The impulse deals with the mobility management of the city and the platform “tws.mobil”.',
            },
            people: [{ name: 'Carola Grabherr', function: 'Digitalisierungsbeauftragte', organisationKey: 'ravensburg' }],
          },
          {
            key: 'zukunft-mit-daten',
            kind: 'impulse',
            minutes: 15,
            title: { de: 'Die Zukunft der Stadt mit Daten gestalten', en: 'Shaping the future of the city with data' },
            abstract: {
              de: 'Der Impuls behandelt, wie Daten die Planung und die Steuerung einer Stadt unterstützen.',
              en: 'The impulse deals with how data support the planning and steering of a city.',
            },
            people: [{ name: 'Eberhard Baier', function: 'Leiter Statistik und Steuerungsunterstützung', organisationKey: 'konstanz' }],
          },
          {
            key: 'eakte-egovernment',
            kind: 'impulse',
            minutes: 15,
            title: {
              de: 'eAkte/DMS und eGovernment, Chatbot Kora, service-bw',
              en: 'Electronic files and e-government, the chatbot Kora, service-bw',
            },
            abstract: {
              de: 'Der Impuls behandelt die elektronische Akte, den Chatbot Kora und Onlinedienste über das Landesportal service-bw.',
              en: 'The impulse deals with electronic files, the chatbot Kora and online services on service-bw, the portal of the Land.',
            },
            people: [{ name: 'Daniel Fabian', function: 'Fachbereichsleiter Zentrale Dienste/CDO', organisationKey: 'heidenheim' }],
          },
          {
            key: 'ozg-taskforce',
            kind: 'impulse',
            minutes: 15,
            title: { de: 'OZG-Taskforce', en: 'OZG task force' },
            abstract: {
              de: 'Der Impuls behandelt die Arbeit einer Taskforce, die das Onlinezugangsgesetz in der Stadtverwaltung umsetzt.',
              en: 'The impulse deals with the work of a task force that implements the Online Access Act (OZG) in the city administration.',
            },
            people: [{ name: 'Robert Geist', function: 'Koordinator für Digitalisierung', organisationKey: 'waiblingen' }],
          },
          {
            key: 'diskussion',
            kind: 'discussion',
            minutes: 40,
            title: { de: 'Moderierte Diskussion', en: 'Moderated discussion' },
            abstract: {
              de: 'Die Teilnehmenden besprechen die vorgestellten Projekte.',
              en: 'The participants discuss the projects presented.',
            },
            people: [],
          },
          {
            key: 'abschluss',
            kind: 'closing',
            minutes: 10,
            title: { de: 'Abschluss und Ausblick auf Kooperationsprojekte', en: 'Closing and outlook on cooperation projects' },
            abstract: {
              de: 'Zum Schluss geht es um Vorhaben, die mehrere Kommunen gemeinsam angehen können.',
              en: 'The closing looks at undertakings that several municipalities can tackle together.',
            },
            people: [],
          },
        ],
        projects: [
          {
            key: 'ravensburg-tws-mobil',
            organisationKey: 'ravensburg',
            status: 'operating',
            title: { de: 'Mobilitätsmanagement mit tws.mobil', en: 'Mobility management with tws.mobil' },
            sentence: {
              de: 'Das Mobilitätsmanagement der Stadt nutzt die Plattform tws.mobil (Stand 2021).',
              en: 'The mobility management of the city uses the platform tws.mobil (as of 2021).',
            },
            itemKey: 'tws-mobil',
          },
          {
            key: 'konstanz-stadt-mit-daten',
            organisationKey: 'konstanz',
            status: 'running',
            title: { de: 'Die Zukunft der Stadt mit Daten gestalten', en: 'Shaping the future of the city with data' },
            sentence: {
              de: 'Statistik und Daten unterstützen die Steuerung der Stadt (Stand 2021).',
              en: 'Statistics and data support the steering of the city (as of 2021).',
            },
            itemKey: 'zukunft-mit-daten',
          },
          {
            key: 'heidenheim-eakte',
            organisationKey: 'heidenheim',
            status: 'running',
            title: { de: 'eAkte, DMS und eGovernment mit service-bw', en: 'Electronic files and e-government with service-bw' },
            sentence: {
              de: 'Die Stadt arbeitet mit elektronischen Akten und bietet Verwaltungsleistungen über service-bw an (Stand 2021).',
              en: 'The city works with electronic files and offers administrative services through service-bw (as of 2021).',
            },
            itemKey: 'eakte-egovernment',
          },
          {
            key: 'heidenheim-chatbot-kora',
            organisationKey: 'heidenheim',
            status: 'operating',
            title: { de: 'Chatbot Kora', en: 'Chatbot Kora' },
            sentence: {
              de: 'Der Chatbot Kora beantwortet Fragen an die Stadtverwaltung (Stand 2021).',
              en: 'The chatbot Kora answers questions to the city administration (as of 2021).',
            },
            itemKey: 'eakte-egovernment',
          },
          {
            key: 'waiblingen-ozg-taskforce',
            organisationKey: 'waiblingen',
            status: 'running',
            title: { de: 'OZG-Taskforce', en: 'OZG task force' },
            sentence: {
              de: 'Eine Taskforce setzt das Onlinezugangsgesetz in der Stadtverwaltung um (Stand 2021).',
              en: 'A task force implements the Online Access Act (OZG) in the city administration (as of 2021).',
            },
            itemKey: 'ozg-taskforce',
          },
        ],
      },
      {
        key: 'baden-wuerttemberg-2021-villingen-schwenningen',
        hostKey: 'villingen-schwenningen',
        mode: 'online',
        title: {
          de: 'Kommunaler Austausch zu Gast in Villingen-Schwenningen',
          en: 'Municipal exchange hosted by Villingen-Schwenningen',
        },
        summary: { de: 'Zweite Veranstaltung der Reihe.', en: 'Second event of the series.' },
        date: '2021-05-18',
        start: '2021-05-18T14:00',
        end: '2021-05-18T16:00',
        dateNote: null,
        programmeKnown: false,
        programmeNote: programmeUnknown,
        participants: null,
        items: [],
        projects: [],
      },
      {
        key: 'baden-wuerttemberg-2021-herrenberg',
        hostKey: 'herrenberg',
        mode: 'online',
        title: { de: 'Kommunaler Austausch zu Gast in Herrenberg', en: 'Municipal exchange hosted by Herrenberg' },
        summary: { de: 'Dritte Veranstaltung der Reihe.', en: 'Third event of the series.' },
        date: '2021-06-14',
        start: '2021-06-14T15:00',
        end: '2021-06-14T17:00',
        dateNote: null,
        programmeKnown: false,
        programmeNote: programmeUnknown,
        participants: null,
        items: [],
        projects: [],
      },
      {
        key: 'baden-wuerttemberg-2021-schwaebisch-gmuend',
        hostKey: 'schwaebisch-gmuend',
        mode: 'online',
        title: { de: 'Kommunaler Austausch zu Gast in Schwäbisch Gmünd', en: 'Municipal exchange hosted by Schwäbisch Gmünd' },
        summary: { de: 'Vierte Veranstaltung der Reihe.', en: 'Fourth event of the series.' },
        date: null,
        start: null,
        end: null,
        dateNote: {
          de: 'Der Termin wurde später bekannt gegeben und ist nicht überliefert.',
          en: 'The date was announced later and is not on record.',
        },
        programmeKnown: false,
        programmeNote: programmeUnknown,
        participants: null,
        items: [],
        projects: [],
      },
    ],
    furtherImpulses: [
      {
        title: { de: 'Smart Parking', en: 'Smart Parking' },
        abstract: {
          de: 'Der Impuls behandelt, wie eine Stadt das Parken digital unterstützt.',
          en: 'The impulse deals with digital support for parking in a city.',
        },
        people: [{ name: 'Katharina Biethinger', function: 'CDO', organisationKey: 'villingen-schwenningen' }],
        project: {
          key: 'villingen-schwenningen-smart-parking',
          organisationKey: 'villingen-schwenningen',
          status: 'running',
          title: { de: 'Smart Parking', en: 'Smart Parking' },
          sentence: { de: 'Die Stadt unterstützt das Parken digital (Stand 2021).', en: 'The city supports parking digitally (as of 2021).' },
          itemKey: null,
        },
      },
      {
        title: { de: 'LoRaWAN', en: 'LoRaWAN' },
        abstract: {
          de: 'Der Impuls behandelt den Einsatz des Funkstandards LoRaWAN in der Kommune.',
          en: 'The impulse deals with the use of the radio standard LoRaWAN in a municipality.',
        },
        people: [{ name: 'Florian Beck', function: 'Informationstechnik und Digitalisierung', organisationKey: 'baden-baden' }],
        project: {
          key: 'baden-baden-lorawan',
          organisationKey: 'baden-baden',
          status: 'running',
          title: { de: 'LoRaWAN', en: 'LoRaWAN' },
          sentence: {
            de: 'Die Stadt setzt den Funkstandard LoRaWAN ein (Stand 2021).',
            en: 'The city uses the radio standard LoRaWAN (as of 2021).',
          },
          itemKey: null,
        },
      },
    ],
  },
  {
    key: 'nordrhein-westfalen-2021-22',
    land: '05',
    title: { de: 'Initiative K Nordrhein-Westfalen 2021/22', en: 'Initiative K Nordrhein-Westfalen 2021/22' },
    summary: {
      de: 'In fünf Online-Veranstaltungen tauschten sich mehr als 110 Kommunen aus Nordrhein-Westfalen über ihre Digitalprojekte aus. Das Land hat 396 Städte und Gemeinden. Gastgeber waren drei Kreise und zwei Städte.',
      en: 'In five online events, more than 110 municipalities in Nordrhein-Westfalen exchanged views on their digital projects. The Land has 396 cities and municipalities. Three districts and two cities were the hosts.',
    },
    goals,
    organiserName: 'elfnullelf',
    acknowledgement,
    participantsMoreThan: null,
    municipalitiesMoreThan: 110,
    events: [
      {
        key: 'nordrhein-westfalen-2021-22-kreis-hoexter',
        hostKey: 'kreis-hoexter',
        mode: 'online',
        title: { de: 'Kommunaler Austausch zu Gast beim Kreis Höxter', en: 'Municipal exchange hosted by Kreis Höxter' },
        summary: {
          de: 'Erste Veranstaltung der Reihe. Der Kreis Höxter, die Städte Bielefeld, Ahaus und Harsewinkel sowie der Sponsor NCP engineering diskutierten miteinander.',
          en: 'First event of the series. Kreis Höxter, the cities of Bielefeld, Ahaus and Harsewinkel, and the sponsor NCP engineering took part in the discussion.',
        },
        date: '2021-10-27',
        start: null,
        end: null,
        dateNote: {
          de: '27. Oktober 2021; die Uhrzeit ist nicht überliefert.',
          en: '27 October 2021; the time is not on record.',
        },
        programmeKnown: false,
        programmeNote: {
          de: 'Das Programm ist nicht überliefert. Bekannt sind die Teilnehmenden der Diskussion.',
          en: 'The programme is not on record. Those who took part in the discussion are known.',
        },
        participants: null,
        items: [
          {
            key: 'diskussion',
            kind: 'discussion',
            minutes: null,
            title: { de: 'Diskussion', en: 'Discussion' },
            abstract: {
              de: 'Vertreterinnen und Vertreter von vier Kommunen und der Sponsor der Reihe im Gespräch.',
              en: 'Representatives of four municipalities and the sponsor of the series in discussion.',
            },
            people: [
              { name: 'Heidrun Wuttke', function: '', organisationKey: 'kreis-hoexter' },
              { name: 'Jens Edler', function: '', organisationKey: 'bielefeld' },
              { name: 'Thomas Spieker', function: '', organisationKey: 'ahaus' },
              { name: 'Jan-Hendrik Haus', function: '', organisationKey: 'harsewinkel' },
              { name: 'René Nies', function: '', affiliation: 'NCP engineering (Sponsor)' },
            ],
          },
        ],
        projects: [
          {
            key: 'kreis-hoexter-dorffunk-dorfpage',
            organisationKey: 'kreis-hoexter',
            status: 'running',
            title: { de: 'Dorffunk und Dorfpage', en: 'Dorffunk and Dorfpage' },
            sentence: {
              de: 'Bis 2022 sollten alle 120 Dörfer im Kreis Dorffunk und Dorfpage nutzen können (Stand 2021).',
              en: 'By 2022, Dorffunk and Dorfpage were to be available in all 120 villages of the district (as of 2021).',
            },
            itemKey: null,
          },
        ],
      },
      {
        key: 'nordrhein-westfalen-2021-22-rhein-kreis-neuss',
        hostKey: 'rhein-kreis-neuss',
        mode: 'online',
        title: { de: 'Kommunaler Austausch zu Gast beim Rhein-Kreis Neuss', en: 'Municipal exchange hosted by Rhein-Kreis Neuss' },
        summary: {
          de: 'Zweite Veranstaltung der Reihe. Der Rhein-Kreis Neuss entwickelt in seinem Digitallabor Anwendungen, die Wege zum Amt ersparen.',
          en: 'Second event of the series. In its Digitallabor, Rhein-Kreis Neuss develops applications that save visits to the office.',
        },
        date: '2021-11-02',
        start: null,
        end: null,
        dateNote: {
          de: '2. November 2021; die Uhrzeit ist nicht überliefert.',
          en: '2 November 2021; the time is not on record.',
        },
        programmeKnown: false,
        programmeNote: programmeUnknown,
        participants: null,
        items: [],
        projects: [
          {
            key: 'rhein-kreis-neuss-digitallabor',
            organisationKey: 'rhein-kreis-neuss',
            status: 'running',
            title: { de: 'Digitallabor', en: 'Digitallabor (digital laboratory)' },
            sentence: {
              de: 'Im Digitallabor des Kreises entstehen Anwendungen, darunter eine Suche nach Pflegeheimplätzen (Stand 2021).',
              en: 'The digital laboratory of the district produces applications, among them a finder for places in care homes (as of 2021).',
            },
            itemKey: null,
          },
          {
            key: 'rhein-kreis-neuss-hygienebelehrung',
            organisationKey: 'rhein-kreis-neuss',
            status: 'operating',
            title: { de: 'App für die Hygienebelehrung', en: 'App for hygiene instruction' },
            sentence: {
              de: 'Die App für die Hygienebelehrung erspart im Jahr 8.000 Besuche im Amt (Stand 2021).',
              en: 'The app for hygiene instruction saves 8,000 visits to the office a year (as of 2021).',
            },
            itemKey: null,
          },
        ],
      },
      {
        key: 'nordrhein-westfalen-2021-22-guetersloh',
        hostKey: 'guetersloh',
        mode: 'online',
        title: { de: 'Kommunaler Austausch zu Gast in Gütersloh', en: 'Municipal exchange hosted by Gütersloh' },
        summary: {
          de: 'Dritte Veranstaltung der Reihe. Die Stadt Gütersloh arbeitet in Denklaboren mit Bürgerinnen und Bürgern an neuen Leistungen.',
          en: 'Third event of the series. In its Denklabore, the city of Gütersloh works on new services together with citizens.',
        },
        date: '2021-11-09',
        start: null,
        end: null,
        dateNote: {
          de: '9. November 2021; die Uhrzeit ist nicht überliefert.',
          en: '9 November 2021; the time is not on record.',
        },
        programmeKnown: false,
        programmeNote: programmeUnknown,
        participants: null,
        items: [],
        projects: [
          {
            key: 'guetersloh-denklabore',
            organisationKey: 'guetersloh',
            status: 'running',
            title: { de: 'Denklabore mit Bürgerinnen und Bürgern', en: 'Denklabore (think labs) with citizens' },
            sentence: {
              de: 'In Denklaboren beraten Bürgerinnen und Bürger mit der Stadt über digitale Leistungen (Stand 2021).',
              en: 'In think labs, citizens and the city consider digital services together (as of 2021).',
            },
            itemKey: null,
          },
          {
            key: 'guetersloh-pass-am-automaten',
            organisationKey: 'guetersloh',
            status: 'idea',
            title: { de: 'Pass am Automaten abholen', en: 'Passport pick-up from a machine' },
            sentence: {
              de: 'Thema der Denklabore: Fertige Pässe werden an einem Automaten abgeholt (Stand 2021).',
              en: 'A topic of the think labs: passports that are ready are picked up from a machine (as of 2021).',
            },
            itemKey: null,
          },
          {
            key: 'guetersloh-hinweise',
            organisationKey: 'guetersloh',
            status: 'idea',
            title: { de: 'Hinweise zu Ausweisen und Bauvorhaben', en: 'Notices on ID cards and building plans' },
            sentence: {
              de: 'Thema der Denklabore: Die Stadt weist darauf hin, wenn ein Ausweis zu erneuern ist oder in der Nähe gebaut werden soll (Stand 2021).',
              en: 'A topic of the think labs: the city gives notice when an ID card must be renewed or building is planned nearby (as of 2021).',
            },
            itemKey: null,
          },
        ],
      },
      {
        key: 'nordrhein-westfalen-2021-22-kreis-wesel',
        hostKey: 'kreis-wesel',
        mode: 'online',
        title: { de: 'Kommunaler Austausch zu Gast beim Kreis Wesel', en: 'Municipal exchange hosted by Kreis Wesel' },
        summary: { de: 'Vierte Veranstaltung der Reihe.', en: 'Fourth event of the series.' },
        date: null,
        start: null,
        end: null,
        dateNote: {
          de: 'Nach dem 9. November 2021; der Termin ist nicht überliefert.',
          en: 'After 9 November 2021; the date is not on record.',
        },
        programmeKnown: false,
        programmeNote: programmeUnknown,
        participants: null,
        items: [],
        projects: [],
      },
      {
        key: 'nordrhein-westfalen-2021-22-bad-salzuflen',
        hostKey: 'bad-salzuflen',
        mode: 'online',
        title: { de: 'Kommunaler Austausch zu Gast in Bad Salzuflen', en: 'Municipal exchange hosted by Bad Salzuflen' },
        summary: { de: 'Fünfte Veranstaltung der Reihe.', en: 'Fifth event of the series.' },
        date: null,
        start: null,
        end: null,
        dateNote: {
          de: 'Nach dem 9. November 2021; der Termin ist nicht überliefert.',
          en: 'After 9 November 2021; the date is not on record.',
        },
        programmeKnown: false,
        programmeNote: programmeUnknown,
        participants: null,
        items: [],
        projects: [],
      },
    ],
    furtherImpulses: [],
  },
] as const satisfies readonly ArchivedSeries<OrganisationKey>[];
