/** The operator's register of sites: what is declared, by whom and until when. */
@NullMarked
package org.inshore.location.site;

import org.jspecify.annotations.NullMarked;
