/** Printers of progress, of a scan's summary, and of the matches {@code detect} finds. */
@NullMarked
package org.inshore.cli.print;

import org.jspecify.annotations.NullMarked;
