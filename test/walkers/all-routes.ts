// Every file that describes routes, in one place: the walks import this.
import './known-membership-routes.ts';
import './known-directory-routes.ts';
import './known-organiser-routes.ts';
import './known-public-routes.ts';
import './known-participant-routes.ts';
import './known-project-routes.ts';
import './known-matching-routes.ts';
import './known-search-routes.ts';
import './known-routes.ts';
// Last, as the audit is exported when there is something in it.
import './known-accountability-routes.ts';
