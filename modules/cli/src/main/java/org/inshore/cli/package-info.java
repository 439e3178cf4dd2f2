/**
 * The {@code inshore} command: arguments in, text and exit codes out; the work is core's.
 *
 * <p>A command is a class, {@code CommandLines} lists them; what they share (terminal, exit codes,
 * options, printers) lies beside them, since each is used by many: hence the number of classes.
 */
@NullMarked
package org.inshore.cli;

import org.jspecify.annotations.NullMarked;
