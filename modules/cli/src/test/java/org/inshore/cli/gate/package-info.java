/** The gate in the way out, with the shipped rules. */
@NullMarked
package org.inshore.cli.gate;

import org.jspecify.annotations.NullMarked;
