/** Writes reports whole or not at all. */
@NullMarked
package org.inshore.core.report;

import org.jspecify.annotations.NullMarked;
