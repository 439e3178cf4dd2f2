/**
 * The commands of schedules, a class for each. When a run is due is decided by {@code
 * core.schedule}; {@code Machine} says which scheduler of the machine calls them.
 */
@NullMarked
package org.inshore.cli.command.schedule;

import org.jspecify.annotations.NullMarked;
