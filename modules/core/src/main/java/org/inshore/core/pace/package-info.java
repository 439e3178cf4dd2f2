/**
 * The pace at which a source is read: hours, pauses, and rates that token buckets hold. It stands
 * between scanner and worker, so every scanner has it and none knows of it.
 */
@NullMarked
package org.inshore.core.pace;

import org.jspecify.annotations.NullMarked;
