/**
 * The commands, a class for each: it reads its options, calls core and prints what core returns.
 */
@NullMarked
package org.inshore.cli.command;

import org.jspecify.annotations.NullMarked;
