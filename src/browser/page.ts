/** All that runs in the reader's browser, as one file: kept from page to page, and smaller than its parts. */
import './mark-place.ts';
import './offline.ts';
import './print.ts';
import './proof.ts';
import './scheme.ts';
import './share.ts';
import './terms.ts';
