/**
 * The gate in the way out: single files and streams, the drop folder, its cases and their steps.
 */
@NullMarked
package org.inshore.cli.command.gate;

import org.jspecify.annotations.NullMarked;
