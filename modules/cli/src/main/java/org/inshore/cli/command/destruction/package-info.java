/** The check, after a contract has ended, of what is left of data that were handed over. */
@NullMarked
package org.inshore.cli.command.destruction;

import org.jspecify.annotations.NullMarked;
