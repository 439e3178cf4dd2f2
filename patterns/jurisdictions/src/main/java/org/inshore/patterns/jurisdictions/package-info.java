/** Which endpoint lies in which jurisdiction, as data. */
@NullMarked
package org.inshore.patterns.jurisdictions;

import org.jspecify.annotations.NullMarked;
