/** The commands of rules, a class for each: they list, explain and test the rules in force. */
@NullMarked
package org.inshore.cli.command.rules;

import org.jspecify.annotations.NullMarked;
