/** Suspected state secrets, for those who may know of them. */
@NullMarked
package org.inshore.reports.statesecret;

import org.jspecify.annotations.NullMarked;
