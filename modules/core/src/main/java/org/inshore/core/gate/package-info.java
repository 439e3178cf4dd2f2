/** Whether a scan's result passes: the conditions of {@code --fail-on} over an inventory. */
@NullMarked
package org.inshore.core.gate;

import org.jspecify.annotations.NullMarked;
