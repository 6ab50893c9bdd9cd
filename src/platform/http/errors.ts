/** What is not there, or not for this reader: both look the same from outside (404). */
export class NotFound extends Error {
  readonly statusCode = 404;
  constructor(what = 'page') {
    super(`not found: ${what}`);
  }
}

/** The reader must sign in first; the handler sends them to the sign-in page and back. */
export class SignInNeeded extends Error {
  readonly statusCode = 401;
  constructor() {
    super('sign-in needed');
  }
}

/** A request that no form of ours sends (foreign origin, malformed body). */
export class Refused extends Error {
  readonly statusCode = 403;
}
