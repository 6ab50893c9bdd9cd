import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** The line of the template that shows how it is done. */
export const exampleMessages = catalogue({
  de: {
    cells: {
      titleDe: 'Beispiel: Parkplätze mit Sensoren', sentenceDe: 'Sensoren im Boden melden freie Parkplätze an eine App.', status: 'in Betrieb', openness: 'gesprächsbereit; Besuch vor Ort möglich', unit: 'Ordnungsamt',
      startingPoint: 'Suchverkehr in der Innenstadt', steps: 'Straßen auswählen; Sensoren einbauen; App einführen', tags: 'Parken; LoRaWAN', notWorked: 'Die ersten Sensoren hielten keinen Winter.',
      differently: 'Früher mit dem Bauhof sprechen.', prerequisites: 'Ein LoRaWAN-Netz in der Innenstadt', transferability: 'Das Vorgehen; die App ist gekauft.', oneOff: '18.000', yearly: 'bis 5.000 €', personDays: '25', months: '9',
      funding: 'Landesprogramm, 40 %', operation: 'im eigenen Haus', procurement: 'Direktauftrag', standards: 'LoRaWAN; MQTT',
    },
    phases: { planned: '03/2023', running: '09/2023', operating: 'ca. 05/2024' },
    results: { what: 'Weniger Suchverkehr im Zentrum', before: '12', after: '7', unit: 'Minuten je Fahrt', source: 'Zählung des Ordnungsamts' },
    products: { name: 'Park-App', vendor: 'Beispiel GmbH', kind: 'Software' },
  },
  en: {
    cells: {
      titleDe: 'Example: parking spaces with sensors', sentenceDe: 'Sensors in the ground report free spaces to an app.', status: 'in operation', openness: 'open to talk; a visit is possible', unit: 'Public order office',
      startingPoint: 'People drive around looking for a space', steps: 'Choose streets; build in sensors; introduce the app', tags: 'Parking; LoRaWAN', notWorked: 'The first sensors did not last a winter.',
      differently: 'Talk to the depot earlier.', prerequisites: 'A LoRaWAN network in the town centre', transferability: 'The approach; the app was bought.', oneOff: '18000', yearly: 'up to €5,000', personDays: '25', months: '9',
      funding: 'State programme, 40 %', operation: 'in our own house', procurement: 'direct award', standards: 'LoRaWAN; MQTT',
    },
    phases: { planned: '03/2023', running: '09/2023', operating: 'about 05/2024' },
    results: { what: 'Less searching traffic in the centre', before: '12', after: '7', unit: 'minutes a drive', source: 'Count of the public order office' },
    products: { name: 'Parking app', vendor: 'Example Ltd', kind: 'software' },
  },
});
