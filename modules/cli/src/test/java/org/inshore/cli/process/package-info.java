/** The launcher and the JVM that it starts, as processes: what they leave behind. */
@NullMarked
package org.inshore.cli.process;

import org.jspecify.annotations.NullMarked;
