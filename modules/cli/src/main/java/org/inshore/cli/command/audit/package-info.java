/** Command of the audit before outsourcing. */
@NullMarked
package org.inshore.cli.command.audit;

import org.jspecify.annotations.NullMarked;
