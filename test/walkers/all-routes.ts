// Every file that describes routes, in one place: the walks import this.
import './known-accountability-routes.ts';
import './known-organiser-routes.ts';
import './known-public-routes.ts';
import './known-routes.ts';
