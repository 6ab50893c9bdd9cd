/** Suggestions for comboboxes that ask for an administrative service: answers `?q=` with `[{ id, label, detail }]`. */
export const servicesPath = '/praxiswissen/leistungen.json';
