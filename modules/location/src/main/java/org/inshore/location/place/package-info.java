/** Where jurisdictions lie on the globe, and which time zones are theirs. */
@NullMarked
package org.inshore.location.place;

import org.jspecify.annotations.NullMarked;
