const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text from outside can be an id. PostgreSQL answers anything else with an error instead of "there is none". */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
