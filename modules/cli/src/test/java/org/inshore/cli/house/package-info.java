/** Rules of the house over all modules: what may use what, cycles, Javadoc. */
@NullMarked
package org.inshore.cli.house;

import org.jspecify.annotations.NullMarked;
