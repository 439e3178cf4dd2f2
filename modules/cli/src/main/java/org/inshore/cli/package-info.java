/** The {@code inshore} command: arguments in, text and exit codes out; the work is core's. */
@NullMarked
package org.inshore.cli;

import org.jspecify.annotations.NullMarked;
