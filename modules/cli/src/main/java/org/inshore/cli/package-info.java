/**
 * The {@code inshore} command: arguments in, text and exit codes out; the work is core's.
 *
 * <p>{@code Main} chooses the language and the streams, {@code CommandLines} lists the commands and
 * turns every failure into a message and an exit code. From here down: {@code command} (a class for
 * each command), {@code option} (what several commands take), {@code print} (progress, summary,
 * matches), {@code terminal} (streams, messages, exit codes). The build alone uses {@code
 * distribution}.
 */
@NullMarked
package org.inshore.cli;

import org.jspecify.annotations.NullMarked;
