/** The command that tells where one person is. */
@NullMarked
package org.inshore.cli.command.subject;

import org.jspecify.annotations.NullMarked;
